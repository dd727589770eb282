<#ftl output_format="HTML">
<#-- The entries that have a term. -->
<#import "verdict.ftl" as v>

<#macro wider links>
<#if links?has_content>
<p class="quiet">${site.words["ui.wider"]} <#list links as link><a href="${link.href}">${link.text}</a><#sep>${site.words["list.comma"]}</#list></p>
</#if>
</#macro>

<#macro carriers items facet term>
<ul class="carriers" data-facet="${facet}" data-term="${term}">
<#list items as item>
<li class="carriers-item" data-entry="${item.entry.id}"><a href="${item.entry.href}">${item.entry.name}</a><#if item.entry.state?has_content> <span class="state" data-part="state">${item.entry.state}</span></#if>
<@v.lines item.standings/>
</li>
</#list>
</ul>
</#macro>
