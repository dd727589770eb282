<#ftl output_format="HTML">
<#-- All listed entries against all topics. Rows become cards on narrow screens; there each cell repeats
     its topic, and a script spells the roles out. A single topic differs from none.
     `heading`: whether a heading of the page leads to the table. `tools`: whether it can be sorted and
     filtered, and entries taken side by side; scripts do that, and without them nothing of it is seen.
     `parts`: which part of a long matrix it is; scripts draw the rows of the others. -->
<#import "verdict.ftl" as v>
<#import "field.ftl" as fi>

<#macro matrix matrix heading=false tools=false parts={}>
<div class="matrix-frame"<#if tools> data-matrix</#if><#if parts.range?has_content> data-all="${parts.all?c}" data-root="${page.frame.root}"</#if>>
<#if heading>
<h2 class="unseen">${matrix.caption}</h2>
</#if>
<#if tools>
<@controls matrix parts/>
</#if>
<#if matrix.isLarge()>
<div class="matrix-scroll" tabindex="0" role="region" aria-label="${matrix.caption}">
</#if>
<table class="matrix" data-topics="${matrix.topics?size?c}"<#if matrix.fitsPhones> data-few=""</#if><#if matrix.isLarge()> data-large=""</#if>>
<caption>${matrix.caption}<#if parts.range?has_content> <span class="matrix-range quiet">${parts.range}</span></#if></caption>
<thead><tr>
<th scope="col" data-column="name">${site.entry?cap_first}<#if tools><@sorter site.entry?cap_first/></#if></th>
<#list matrix.topics as topic>
<th scope="col" data-column="${topic.id}"><#if tools>${topic.label}<@sorter topic.label/><#else><a href="${topic.href}">${topic.label}</a></#if></th>
</#list>
<#list matrix.fields as field>
<th scope="col" data-column="field.${field.id}">${field.label}<#if tools><@sorter field.label/></#if></th>
</#list>
<#if matrix.saysDifferences>
<th scope="col" data-column="difference">${site.words["ui.difference"]}<#if tools><@sorter site.words["ui.difference"]/></#if></th>
</#if>
<#if tools>
<th class="matrix-pick scripted" scope="col">${site.words["ui.pick"]}</th>
</#if>
</tr></thead>
<tbody>
<#list matrix.rows as row>
<tr data-entry="${row.entry.id}" data-difference="${row.difference.kind}">
<th scope="row"><a href="${row.entry.href}">${row.entry.name}</a></th>
<#list row.cells as cell>
<@cellOf cell/><#nt>
</#list>
<#list matrix.fields as field>
<td data-field="${field.id}" data-column="field.${field.id}"<#list row.valuesIn(field) as own> data-value="${own.value}"</#list>><#list row.valuesIn(field) as own><span class="matrix-topic" aria-hidden="true">${field.label}</span><@fi.value own/></#list></td>
</#list>
<#if matrix.saysDifferences>
<td class="matrix-difference" data-part="difference"><@brief row.difference/></td>
</#if>
<#if tools>
<td class="matrix-pick scripted"><label><input type="checkbox" value="${row.entry.id}" aria-label="${site.words["ui.pick"]}: ${row.entry.name}"> <span aria-hidden="true">${site.words["ui.pick"]}</span></label></td>
</#if>
</tr>
</#list>
</tbody>
</table>
<#if matrix.isLarge()>
</div>
</#if>
<#if tools && parts.range?has_content>
<p class="scripted"><button class="quiet-button" type="button" data-more hidden>${site.words["ui.filter-more"]}</button></p>
<template data-unequal><@unequal/></template>
</#if>
<#-- Below the rows, so that none of them moves when it comes. -->
<#if tools>
<div class="tray scripted" data-tray hidden>
<p role="status" data-one="${site.words["ui.picked-one"]}" data-many="${site.words["ui.picked-many"]}"></p>
<button type="button" data-show>${site.words["ui.abreast"]}</button>
<button class="quiet-button" type="button" data-clear>${site.words["ui.pick-clear"]}</button>
</div>
</#if>
</div>
</#macro>

<#-- A verdict; of several all, with what tells them apart. -->
<#macro cellOf cell><#if cell.lines?size == 1><td data-topic="${cell.topic.id}" data-verdict="${cell.lines[0].mark.verdict}" data-standing="${cell.kind}"><span class="matrix-topic" aria-hidden="true">${cell.topic.label}</span><@given cell.lines[0]/></td><#else><td data-topic="${cell.topic.id}" data-verdict="${cell.verdicts()?join(" ")}" data-standing="${cell.kind}" data-agreement="${cell.agreement}"><span class="matrix-topic" aria-hidden="true">${cell.topic.label}</span><#if cell.label?has_content><span class="several-lead">${cell.label}${site.words["list.colon"]}</span></#if><#list cell.lines as line><span class="matrix-line" data-verdict="${line.mark.verdict}"><@given line/></span><#sep><span class="several-gap">; </span></#list></td></#if></#macro>

<#macro given line><@v.mark line.mark/><#if line.namedUnder?has_content> <span class="matrix-under"><@v.under line/></span></#if><#if line.qualifier?has_content> <span class="matrix-under" data-part="condition">${line.qualifier}</span></#if></#macro>

<#macro sorter label> <button class="sort scripted" type="button" aria-label="${site.words["ui.sort-by"]} ${label}"><svg class="icon" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><path class="sort-up" fill="currentColor" d="M10 2l5 6.500H5z"/><path class="sort-down" fill="currentColor" d="M10 18l5-6.500H5z"/></svg></button></#macro>

<#-- Filters, the count of what they leave, and what was taken to be compared. -->
<#macro controls matrix parts>
<div class="tools scripted" role="group" aria-label="${site.words["ui.filter"]}">
<details class="tools-filters" data-filters>
<summary>${site.words["ui.filter"]}</summary>
<div>
<label>${site.words["ui.filter-verdict"]} <select data-filter="verdict"><option value="">${site.words["ui.filter-any"]}</option><#list matrix.scale as mark><option value="${mark.verdict}">${mark.label}</option></#list></select></label>
<#if matrix.topics?size gt 1>
<label>${site.words["ui.filter-topic"]} <select data-filter="topic"><option value="">${site.words["ui.filter-any"]}</option><#list matrix.topics as topic><option value="${topic.id}">${topic.label}</option></#list></select></label>
</#if>
<#if matrix.saysDifferences>
<label>${site.words["ui.difference"]} <select data-filter="difference"><option value="">${site.words["ui.filter-any"]}</option><option value="verdict">${site.words["difference.verdict"]}</option><option value="detail">${site.words["difference.detail"]}</option><option value="same">${site.words["difference.same"]}</option><option value="partly">${site.words["ui.filter-partly"]}</option></select></label>
</#if>
<#if matrix.topics?size + matrix.fields?size gt 2>
<details class="columns">
<summary>${site.words["ui.columns"]}</summary>
<div class="columns-choices" data-columns>
<#list matrix.topics as topic>
<label><input type="checkbox" value="${topic.id}" checked> ${topic.label}</label>
</#list>
<#list matrix.fields as field>
<label><input type="checkbox" value="field.${field.id}" checked> ${field.label}</label>
</#list>
</div>
</details>
</#if>
</div>
</details>
<button class="quiet-button" type="button" data-picking aria-pressed="false">${site.words["ui.pick-some"]}</button>
<button class="quiet-button" type="button" data-reset hidden>${site.words["ui.filter-reset"]}</button>
<p class="tools-count" role="status" data-one="${site.words["ui.filter-one"]}" data-many="${site.words["ui.filter-many"]}"<#if parts.range?has_content> data-first="${site.words["ui.filter-first"]}"</#if>></p>
</div>
<section class="abreast" data-abreast tabindex="-1" aria-labelledby="_abreast" data-cards="${page.frame.root}cards/" data-shards="${site.shards?c}" data-w-why="${site.words["ui.why"]}" data-w-named="${site.words["ui.named-under"]}" data-w-colon="${site.words["list.colon"]}" data-w-includes="${site.words["ui.includes"]}" data-w-list="${site.words["ui.list-reason"]}" data-w-steps="${site.words["ui.steps"]}" data-w-entry="${site.entry?cap_first}" data-w-nothing="${site.words["ui.none-mentioned"]}" data-w-error="${site.words["ui.cards-error"]}" hidden>
<h2 id="_abreast">${site.words["ui.abreast"]}</h2>
<div class="abreast-table"></div>
</section>
<@v.templates/>
</#macro>

<#-- What each mark means. -->
<#macro legend matrix>
<section class="legend" data-part="legend">
<h2>${site.words["ui.legend"]}</h2>
<ul>
<#list matrix.scale as mark>
<li<#if mark.verdict == "none"> id="_none"</#if>><@v.mark mark/><#if mark.verdict == "none"> <span class="quiet">${site.words["ui.none-explained"]}</span></#if></li>
</#list>
<#if matrix.saysDifferences && matrix.rows?filter(row -> row.difference.kind == "verdict")?has_content>
<li><span class="difference" data-difference="verdict"><@unequal/> ${site.words["ui.differ-mark"]}</span></li>
</#if>
</ul>
</section>
</#macro>

<#macro unequal><@v.shape {"verdict": "_unequal", "path": v.UNEQUAL}/></#macro>

<#-- How an entry's standings differ, in words; differing verdicts also carry a mark. -->
<#macro brief difference><span class="difference" data-difference="${difference.kind}"><#if difference.kind == "verdict"><@unequal/> </#if>${difference.brief}</span></#macro>
