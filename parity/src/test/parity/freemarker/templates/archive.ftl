<#import "macros.ftl" as m>
<@m.page title="Archive">
<#assign month="">
<#list published_posts as post>
<#assign now=post.date?string("MMMM yyyy")>
<#if now != month><h2>${now}</h2><#assign month=now></#if>
<a href="${post.uri}">${post.date?string("dd")} ${post.title}</a>
</#list>
</@m.page>
