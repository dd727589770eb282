<#ftl output_format="HTML">
<#-- What a piece for other people's pages shows; made of the parts of the site's own pages. -->
<#import "verdict.ftl" as v>
<#import "table.ftl" as t>
<#import "drawn.ftl" as dr>
<#import "matrix.ftl" as m>
<#import "search.ftl" as s>
<#import "body.ftl" as b>
<#import "entry.ftl" as en>

<#-- `tools`: whether scripts may run beside it. -->
<#macro piece page tools=false>
<#if page.kind == "topic" || page.kind == "table">
<div class="sides" data-tables="${page.content.tables?size?c}">
<#list page.content.tables as table>
<@t.verdicts table page.kind == "topic"/>
</#list>
</div>
<@dr.listNote page.content.tables/>
<#elseif page.kind == "compare">
<@m.matrix page.content.matrix false tools/>
<#elseif page.kind == "entry">
<#if !tools>
<h2>${page.title}</h2>
</#if>
<#if page.content.entry.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.content.entry.aliases as alias>${alias}<#sep>${site.words["list.comma"]}</#list></p>
</#if>
<@en.facts page.content.entry tools/>
<@b.body page.content.body/>
<@en.ending page.content.entry/>
<@en.details page.content.entry/>
<#elseif page.kind == "search">
<@s.search page.frame true false page.content.filters><@s.all page.frame/></@s.search>
<#elseif page.kind == "badge">
<p class="embed-badge" data-entry="${page.content.badge.entry.id}"><a href="${page.href}">${page.content.badge.entry.name}</a> <@v.line page.content.badge.standing/></p>
</#if>
</#macro>
