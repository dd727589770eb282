<#ftl output_format="HTML">
<#-- The places in sources: marks beside the claims they carry, and links once, at the end. -->

<#-- The mark of what a part rests on, for machines: the anchors of places on the sources page. -->
<#macro cites places><#if places?has_content> data-cites="<#if places?is_string>${places}<#else><#list places?map(place -> place.anchor()) as anchor>${anchor}<#sep> </#list></#if>"</#if></#macro>

<#-- Each source once, and below it every place in it with what rests on that. -->
<#macro section uses>
<#if uses?has_content>
<section class="sources" data-part="sources">
<h2>${site.words["ui.sources"]}</h2>
<#list uses?map(use -> use.link.source) as source>
<#if source?is_first || source != uses[source?index - 1].link.source>
<p class="label">${uses[source?index].link.label}</p>
<ul>
<#list uses?filter(use -> use.link.source == source) as use>
<li><a data-source="${source}" data-locator="${use.link.locator}" href="${use.link.href}">${use.link.place?has_content?then(use.link.place?cap_first, site.words["ui.source-whole"])}</a><#if use.says?has_content>: <span class="quiet">${use.says}</span></#if></li>
</#list>
</ul>
</#if>
</#list>
</section>
</#if>
</#macro>
