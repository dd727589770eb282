${tag} <#list tag_posts as post>${post.uri} </#list>
