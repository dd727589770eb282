<#ftl output_format="HTML">
<#-- The values that an entry has in typed fields. -->
<#import "source.ftl" as src>

<#macro value field><span data-basis="${field.basis}"<@src.cites field.sources/>>${field.html?no_esc}</span><#if field.basisNote?has_content> <span class="basis" data-part="basis">${field.basisNote}</span></#if></#macro>

<#-- On the page of an entry. -->
<#macro all fields>
<#if fields?has_content>
<dl class="facets" data-part="fields">
<#list fields as field>
<div data-field="${field.id}">
<dt>${field.label}</dt>
<dd><@value field/></dd>
</div>
</#list>
</dl>
</#if>
</#macro>

<#-- In a list: one line. -->
<#macro line fields>
<#if fields?has_content>
<p class="quiet" data-part="fields"><#list fields as field><span class="field" data-field="${field.id}" data-value="${field.value}">${field.label}: <@value field/><#sep><span class="field-gap"> · </span></#sep></span></#list></p>
</#if>
</#macro>
