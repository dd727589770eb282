<#ftl output_format="HTML">
<#-- The places in sources: marks beside the claims they carry, and links once, at the end. -->

<#-- The mark of what a part rests on, for machines: the anchors of places on the sources page. -->
<#macro cites places><#if places?has_content> data-cites="<#if places?is_string>${places}<#else><#list places?map(place -> place.anchor()) as anchor>${anchor}<#sep> </#list></#if>"</#if></#macro>

<#-- Every place once, with what rests on it. -->
<#macro section uses>
<#if uses?has_content>
<section class="sources" data-part="sources">
<h2>${site.words["ui.sources"]}</h2>
<ul>
<#list uses as use>
<li><a data-source="${use.link.source}" data-locator="${use.link.locator}" href="${use.link.href}">${use.link.text}</a><#if use.says?has_content>: <span class="quiet">${use.says}</span></#if></li>
</#list>
</ul>
</section>
</#if>
</#macro>
