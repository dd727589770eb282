<#ftl output_format="HTML">
<#-- Why an entry stands as it does under a topic, in the row of a table. -->
<#import "source.ftl" as src>

<#-- Words for a basis that is not stated. -->
<#macro basis note><#if note?has_content> <span class="basis" data-part="basis">${note}</span></#if></#macro>

<#macro reasons reasons part>
<#list reasons as reason>
<p data-part="${part}" data-basis="${reason.basis}"<@src.cites reason.sources/>>${reason.html?no_esc}<@basis reason.basisNote/></p>
</#list>
</#macro>

<#macro condition own>
<#list own.conditions as condition>
<p class="condition" data-part="condition" data-condition="${condition.kind}"><b>${condition.label}</b> ${condition.html?no_esc}</p>
</#list>
</#macro>

<#macro certainty own>
<#if own.certainty?has_content>
<p class="quiet" data-part="certainty" data-certainty="${own.certainty}">${site.words["ui.certainty"]} ${own.certaintyLabel}</p>
</#if>
</#macro>

<#macro includes own>
<#if own.includes?has_content>
<p data-part="includes">${site.words["ui.includes"]} <#list own.includes as entry><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a><#sep>${site.words["list.comma"]}</#list></p>
</#if>
</#macro>

<#macro updated own>
<#if own.updated?has_content>
<p class="updated" data-part="updated">${site.words["ui.updated"]} <time datetime="${own.updated}">${own.updatedText}</time></p>
</#if>
</#macro>
