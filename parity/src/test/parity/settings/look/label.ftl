${tag}: <#list tag_posts as post>${post.title} </#list><#list tags as each>${each.uri} </#list>${content.rootpath}
