<#ftl output_format="HTML">
<#-- The terms that an entry carries. A sign marks those that no source states, and a key says what
     the signs mean. -->
<#import "source.ftl" as src>

<#macro sign basis><sup data-part="sign">${(basis == "editorial")?then("*", "°")}</sup></#macro>

<#-- Only the signs that are there. -->
<#macro key facets>
<#local there=["editorial", "implied"]?filter(basis -> facets?filter(facet -> facet.terms?filter(term -> term.basis == basis)?has_content)?has_content)>
<#if there?has_content>
<ul class="basis-key quiet">
<#list there as basis>
<li data-part="basis"><@sign basis/> ${site.words["basis." + basis]}</li>
</#list>
</ul>
</#if>
</#macro>

<#-- A basis that is not the usual one. -->
<#macro own basis><#if basis != "stated"> data-basis="${basis}"</#if></#macro>

<#macro facets facets>
<#if facets?has_content>
<dl class="facets">
<#list facets as facet>
<div data-facet="${facet.id}"><dt>${facet.label}</dt>
<#list facet.terms as term>
<dd><a href="${term.href}" data-term="${term.id}"<@own term.basis/><@src.cites term.sources/>>${term.label}</a><#if term.basisNote?has_content><@sign term.basis/></#if></dd>
</#list></div>
</#list>
</dl>
</#if>
</#macro>
