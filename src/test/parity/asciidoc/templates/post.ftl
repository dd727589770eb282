<title>${content.title}</title> ${content.date?string("yyyy-MM-dd")} <#if content.tags??>${content.tags?join("|")}</#if> ${content.author!"nobody"} ${content.extra!"nothing"}
${content.body}
<#if content.previousContent?? && !content.tags??>${content.previousContent.uri}</#if>
