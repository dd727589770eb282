<#import "macros.ftl" as m>
<@m.page title="Tags">
<#list tags as each><a href="${content.rootpath}${each.uri}">${each.name}</a>
</#list>
<@m.facts content/>
</@m.page>
