<#list published_posts as post>${post.uri} ${(post.nextContent??)?c}
</#list>