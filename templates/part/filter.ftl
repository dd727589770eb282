<#ftl output_format="HTML">
<#-- What narrows a list down; its script makes it visible and keeps the choice in the address.
     Without one each term of a facet has a page of its own. -->

<#-- `lists`: whether the list is on this page; otherwise it is the answer of the search. -->
<#macro panel filters lists>
<#if filters?has_content>
<details class="filter scripted" data-filter<#if lists> data-lists</#if> hidden>
<summary>${site.words["ui.filter"]}</summary>
<div class="filter-groups">
<#list filters as filter>
<fieldset class="filter-group">
<legend>${filter.label}</legend>
<#list filter.choices as choice>
<label class="filter-choice"><input type="checkbox" name="${filter.id}" value="${choice.id}"> <span>${choice.label}</span> <span class="filter-count" data-count="${filter.key(choice)}">${choice.entries?c}</span></label>
</#list>
</fieldset>
</#list>
</div>
<p class="filter-foot"><button type="button" class="filter-clear" data-clear hidden>${site.words["ui.filter-clear"]}</button><#if lists> <span role="status" data-one="${site.words["ui.filter-one"]}" data-many="${site.words["ui.filter-many"]}"></span></#if></p>
</details>
</#if>
</#macro>
