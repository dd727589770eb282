<#list published_notes as note>${note.title} ${(note.previousContent??)?c}
</#list>