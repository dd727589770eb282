<#import "macros.ftl" as m>
<@m.page title=content.title>
<h1>${content.title}</h1>
<p>${content.date?string("EEEE, d MMMM yyyy")} ${1234567.891} ${.locale} ${true?c}
<@m.facts content/>
<p>${content.body?length} ${content.sha1}
${content.body}
</@m.page>
