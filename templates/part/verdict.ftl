<#ftl output_format="HTML">
<#-- A verdict is always a silhouette, a word and a colour. -->

<#-- The silhouette; each verdict of a scale has one of its own. -->
<#macro shape mark><svg class="shape" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><@path mark/></svg></#macro>

<#macro path mark><path fill="currentColor" fill-rule="evenodd" d="${mark.path}"/></#macro>

<#-- Attributes that give a part the colours of a verdict. -->
<#macro colours mark>data-polarity="${mark.polarity}"<#if mark.rank gt 1> data-tone="${mark.rank}"</#if></#macro>

<#-- The silhouettes of the whole scale, for scripts. -->
<#macro templates>
<#list site.scale as mark>
<template data-shape="${mark.verdict}"<#if mark.rank gt 1> data-tone="${mark.rank}"</#if>><@shape mark/></template>
</#list>
</#macro>

<#-- Silhouette and word. -->
<#macro mark mark><span class="verdict" <@colours mark/>><@shape mark/> <span class="verdict-word">${mark.label}</span></span></#macro>

<#-- The whole answer for one topic in one line, so that nothing is inherited unseen. -->
<#macro line standing><span class="standing" data-topic="${standing.topic.id}" data-verdict="${standing.mark.verdict}" data-standing="${standing.kind}" <@colours standing.mark/>><@shape standing.mark/> <span>${standing.phrase}<#if standing.kind == "named"><span class="standing-under">, ${site.words["ui.named-under"]} <#list standing.namedUnder as under>${under.name}<#sep>, </#list></span></#if><#if standing.condition?has_content><span class="standing-condition" data-part="condition">, ${standing.condition}</span></#if></span></span></#macro>

<#-- The answers for all topics, one below the other. -->
<#macro lines standings>
<#if standings?has_content>
<ul class="standings">
<#list standings as standing>
<li><@line standing/></li>
</#list>
</ul>
</#if>
</#macro>

<#-- The entries whose verdicts name this one. -->
<#macro under standing>
<#if standing.namedUnder?has_content><span data-part="named-under">${site.words["ui.named-under"]} <#list standing.namedUnder as entry><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a><#sep>, </#list></span></#if>
</#macro>
