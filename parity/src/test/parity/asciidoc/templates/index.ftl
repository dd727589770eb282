<#list published_posts as post>${post.uri} ${post.title} ${post.date?string("dd.MM.yyyy")}
</#list>
