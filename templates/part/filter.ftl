<#ftl output_format="HTML">
<#-- What narrows a list down; its script makes it visible and keeps the choice in the address.
     Without one each term of a facet has a page of its own. -->

<#-- `lists`: whether the list is on this page; otherwise it is the answer of the search. `columns`: the
     fields by which the list can be sorted, and which can be left out of it. -->
<#macro panel filters lists columns=[]>
<#if filters?has_content>
<details class="filter scripted" data-filter<#if lists> data-lists</#if> hidden>
<summary>${site.words["ui.filter"]}</summary>
<div class="filter-groups">
<#list filters as filter>
<fieldset class="filter-group">
<legend>${filter.label}</legend>
<#if filter.range?has_content>
<@range filter/>
<#else>
<#list filter.choices as choice>
<label class="filter-choice"><input type="checkbox" name="${filter.id}" value="${choice.id}"> <span>${choice.label}</span> <span class="filter-count" data-count="${filter.key(choice)}">${choice.entries?c}</span></label>
</#list>
</#if>
</fieldset>
</#list>
</div>
<#if columns?has_content>
<@arrange columns/>
</#if>
<p class="filter-foot"><button type="button" class="filter-clear" data-clear hidden>${site.words["ui.filter-clear"]}</button><#if lists> <span role="status" data-one="${site.words["ui.filter-one"]}" data-many="${site.words["ui.filter-many"]}"></span></#if></p>
</details>
</#if>
</#macro>

<#-- The least and the most of a number or a date. -->
<#macro range filter>
<#assign ends=[["least", "ui.range-from", filter.choices?first], ["most", "ui.range-to", filter.choices?last]]>
<p class="filter-range" data-range="${filter.id}">
<#list ends as end>
<label>${site.words[end[1]]} <input type="${filter.range}"<#if filter.range == "number"> step="any" placeholder="${end[2].id}"<#else> min="${filter.choices?first.id}" max="${filter.choices?last.id}"</#if> data-end="${end[0]}"></label>
</#list>
</p>
</#macro>

<#-- By what a list is sorted, and which fields it shows. -->
<#macro arrange columns>
<div class="filter-arrange">
<label>${site.words["ui.sort-by"]} <select data-sort>
<option value="">${site.words["ui.sort-name"]}</option>
<#list columns as column>
<option value="${column.id}">${site.words["ui.sort-up"]?replace("{0}", column.label)}</option>
<option value="-${column.id}">${site.words["ui.sort-down"]?replace("{0}", column.label)}</option>
</#list>
</select></label>
<fieldset class="filter-group">
<legend>${site.words["ui.shown"]}</legend>
<#list columns as column>
<label class="filter-choice"><input type="checkbox" data-column="${column.id}" checked> <span>${column.label}</span></label>
</#list>
</fieldset>
</div>
</#macro>
