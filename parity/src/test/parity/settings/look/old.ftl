<#list published_posts as post>${post.title} </#list>${content.rootpath}
