<#ftl output_format="HTML">
<#-- A verdict is always a silhouette, a word and a colour. -->

<#-- The silhouette: circle with a tick, octagon with a bar, half-filled diamond, three dashes. -->
<#macro shape polarity><svg class="shape" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><@path polarity/></svg></#macro>

<#macro path polarity><path fill="currentColor" fill-rule="evenodd" d="<#if polarity == "positive">M10 .5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19zM8.7 14.6 4.6 10.5l1.7-1.7 2.4 2.4 5.1-5.7 1.8 1.6z<#elseif polarity == "negative">M6.1.5h7.8l5.6 5.6v7.8l-5.6 5.6H6.1L.5 13.9V6.1zM4.8 8.7v2.6h10.4V8.7z<#elseif polarity == "neutral">M10 0l10 10-10 10L0 10zM10 3v14l7-7z<#else>M1 8.8h4.6v2.4H1zM7.7 8.8h4.6v2.4H7.7zM14.4 8.8H19v2.4h-4.6z</#if>"/></#macro>

<#-- Silhouette and word. -->
<#macro mark mark><span class="verdict" data-polarity="${mark.polarity}"><@shape mark.polarity/> <span class="verdict-word">${mark.label}</span></span></#macro>

<#-- The whole answer for one topic in one line, so that nothing is inherited unseen. -->
<#macro line standing><span class="standing" data-topic="${standing.topic.id}" data-verdict="${standing.mark.verdict}" data-standing="${standing.kind}" data-polarity="${standing.mark.polarity}"><@shape standing.mark.polarity/> <span>${standing.phrase}<#if standing.kind == "named"><span class="standing-under">, ${site.words["ui.named-under"]} <#list standing.namedUnder as under>${under.name}<#sep>, </#list></span></#if><#if standing.condition?has_content><span class="standing-condition" data-part="condition">, ${standing.condition}</span></#if></span></span></#macro>

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
