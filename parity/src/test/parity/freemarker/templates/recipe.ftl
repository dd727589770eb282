<recipe title="${content.title}" serves="${content.serves}"><#list content.needs?keys?sort as need><need what="${need}">${content.needs[need]}</need></#list>${content.body}</recipe>
