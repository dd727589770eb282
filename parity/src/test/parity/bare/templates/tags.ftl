${tag} ${content.rootpath} <#list tag_posts as post>${post.uri} </#list>
