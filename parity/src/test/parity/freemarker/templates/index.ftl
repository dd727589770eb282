<#import "macros.ftl" as m>
<@m.page title="Index">
<#list published_posts as post><h2><a href="${content.rootpath!}${post.uri}">${post.title}</a></h2>
<p>${post.date?string("dd.MM.yyyy")} <#if post.tags??><#list post.tags?sort as tag>${tag} </#list></#if> next: ${(post.nextContent??)?c}
</#list>
<p>${currentPageNumber} of ${numberOfPages} <#if previousFileName??>before: "${previousFileName}"</#if> <#if nextFileName??>after: "${nextFileName}"</#if>
<@m.facts content/>
</@m.page>
