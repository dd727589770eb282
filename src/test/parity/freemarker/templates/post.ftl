<#import "macros.ftl" as m>
<@m.page title=content.title>
<h1>${content.title}</h1>
<p>${content.date?string("EEEE, d MMMM yyyy")} ${1234567.891} ${.locale} ${true?c}
<#if content.previousContent?? && !content.tags??><a href="${content.rootpath}${content.previousContent.uri}">older: ${content.previousContent.title}</a></#if>
<#if content.nextContent?? && !content.tags??><a href="${content.rootpath}${content.nextContent.uri}">newer: ${content.nextContent.title}</a></#if>
<@m.facts content/>
<p>${content.body?length} ${content.sha1}
${content.body}
</@m.page>
