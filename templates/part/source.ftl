<#ftl output_format="HTML">
<#-- Links to the places on the sources page. -->

<#-- Short, beside the claim they carry. -->
<#macro short sources><#if sources?has_content><span class="cite" data-part="source"><#list sources as source><a data-source="${source.source}" data-locator="${source.locator}" href="${source.href}" aria-label="${source.text}">${source.shortText}</a><#sep>, </#list></span></#if></#macro>

<#-- In full, where there is room. -->
<#macro long sources><#if sources?has_content><span data-part="source"><#list sources as source><a data-source="${source.source}" data-locator="${source.locator}" href="${source.href}">${source.text}</a><#sep>, </#list></span></#if></#macro>

<#-- In full, at the end of a page. -->
<#macro section sources>
<#if sources?has_content>
<section class="more sources" data-part="sources">
<h2>${site.words["ui.sources"]}</h2>
<ul class="link-list">
<#list sources as source>
<li><a data-source="${source.source}" data-locator="${source.locator}" href="${source.href}">${source.text}</a></li>
</#list>
</ul>
</section>
</#if>
</#macro>
