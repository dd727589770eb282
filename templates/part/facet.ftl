<#ftl output_format="HTML">
<#-- The terms that an entry carries, with the basis in words where no source states them. -->

<#import "source.ftl" as src>

<#-- Where there are many, a sign stands for the words of a basis, and a key says which. -->
<#macro sign basis>${(basis == "editorial")?then("*", "°")}</#macro>

<#macro key>
<p class="quiet">* ${site.words["basis.editorial"]} &nbsp; ° ${site.words["basis.implied"]}</p>
</#macro>

<#-- `cited`: with bases in full, and sources. -->
<#macro facets facets cited=false>
<#if facets?has_content>
<dl class="facets">
<#list facets as facet>
<div class="facet" data-facet="${facet.id}">
<dt>${facet.label}</dt>
<#list facet.terms as term>
<dd><a href="${term.href}" data-term="${term.id}" data-basis="${term.basis}">${term.label}</a><#if term.basisNote?has_content><#if cited> <span class="basis" data-part="basis">${term.basisNote}</span><#else><@sign term.basis/></#if></#if><#if cited && term.sources?has_content> <@src.short term.sources/></#if></dd>
</#list>
</div>
</#list>
</dl>
</#if>
</#macro>
