<#list published_posts as post>${post.uri} ${post.noExtensionUri!"-"}
</#list>
