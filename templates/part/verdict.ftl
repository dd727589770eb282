<#ftl output_format="HTML">
<#-- A verdict is always a silhouette, a word and a colour. -->

<#-- The sign of verdicts that differ. -->
<#assign UNEQUAL="M12.9 1.5 10.9 6H2v2.500h7.800l-1.400 3H2V14h5.300l-2 4.500h2.700l2-4.500h8v-2.500h-6.900l1.400-3H18V6h-4.400l2-4.500z">

<#-- The silhouette; each verdict of a scale has one of its own. A page draws it once, and every mark uses
     that drawing; a piece in someone else's page has no ids, and draws each. -->
<#macro shape mark><#if isPiece!false><svg class="shape" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><@path mark/></svg><#else><svg class="shape" width="1em" height="1em" aria-hidden="true"><use href="#_shape-${mark.verdict}"/></svg></#if></#macro>

<#-- The silhouettes that a page uses. -->
<#macro shapes body>
<#local used=(site.scale + [{"verdict": "_unequal", "path": UNEQUAL}])?filter(mark -> body?markup_string?contains("#_shape-" + mark.verdict + "\""))>
<#if used?has_content>
<svg class="shapes" width="0" height="0" aria-hidden="true">
<#list used as mark>
<symbol id="_shape-${mark.verdict}" viewBox="0 0 20 20"><@path mark/></symbol>
</#list>
</svg>
</#if>
</#macro>

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

<#-- The whole answer for one topic in one line, so that nothing is inherited unseen; of several
     verdicts all. -->
<#macro line standing><#if standing.lines?size == 1><@one standing standing.lines[0]/><#else><span class="several" data-topic="${standing.topic.id}" data-agreement="${standing.agreement}"><#if standing.lead?has_content><span class="several-lead">${standing.lead}${site.words["list.colon"]}</span></#if><#list standing.lines as line><@one standing line/><#sep><span class="several-gap">; </span></#list></span></#if></#macro>

<#-- One of the verdicts that a topic gives. -->
<#macro one standing line><span class="standing" data-topic="${standing.topic.id}" data-verdict="${line.mark.verdict}" data-standing="${standing.kind}" <@colours line.mark/>><@shape line.mark/> <span><@words line/></span></span></#macro>

<#macro words line>${line.phrase}<#if line.namedUnder?has_content><span class="standing-under">${site.words["list.comma"]}${site.words["ui.named-under"]} <#list line.namedUnder as under>${under.name}<#sep>${site.words["list.comma"]}</#list></span></#if><#if line.qualifier?has_content><span class="standing-condition" data-part="condition">${site.words["list.comma"]}${line.qualifier}</span></#if></#macro>

<#-- The answers for all topics, one below the other. -->
<#macro lines standings>
<#if standings?has_content>
<#local unlisted=standings?filter(standing -> !standing.isListed())>
<#local inShort=site.isLarge() && unlisted?size gt 1>
<ul class="standings">
<#list standings as standing>
<#if standing.isListed() || !inShort>
<li><@line standing/></li>
</#if>
</#list>
<#if inShort>
<li><span class="standing" data-unlisted="${unlisted?size?c}" data-polarity="none"><@shape unlisted[0].lines[0].mark/> <span><@count unlisted?size/></span></span></li>
</#if>
</ul>
</#if>
</#macro>

<#-- For how many topics an entry is not listed. -->
<#macro count topics>${site.words["ui.unlisted-count"]?replace("{0}", topics?c)}</#macro>

<#-- The entries whose verdicts name this one; `named` is a judgement or a line. -->
<#macro under named>
<#if named.namedUnder?has_content><span data-part="named-under">${site.words["ui.named-under"]} <#list named.namedUnder as entry><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a><#sep>${site.words["list.comma"]}</#list></span></#if>
</#macro>
