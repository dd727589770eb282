<#ftl output_format="HTML">
<#-- All listed entries against all topics. Roles are spelled out because rows become cards on narrow
     screens; there each cell repeats its topic. `heading`: whether a heading of the page leads to the
     table. A single topic differs from none. -->
<#import "verdict.ftl" as v>

<#macro matrix matrix heading=false>
<div class="matrix-frame">
<#if heading>
<h2 class="unseen">${matrix.caption}</h2>
</#if>
<table class="matrix" role="table" data-topics="${matrix.topics?size?c}">
<caption>${matrix.caption}</caption>
<thead role="rowgroup"><tr role="row">
<th scope="col" role="columnheader">${site.entry?cap_first}</th>
<#list matrix.topics as topic>
<th scope="col" role="columnheader"><a href="${topic.href}">${topic.label}</a></th>
</#list>
<#if matrix.topics?size gt 1>
<th scope="col" role="columnheader">${site.words["ui.difference"]}</th>
</#if>
</tr></thead>
<tbody role="rowgroup">
<#list matrix.rows as row>
<tr role="row" data-entry="${row.entry.id}" data-difference="${row.difference.kind}">
<th scope="row" role="rowheader"><a href="${row.entry.href}">${row.entry.name}</a></th>
<#list row.cells as cell>
<td role="cell" data-topic="${cell.topic.id}" data-verdict="${cell.mark.verdict}" data-standing="${cell.kind}"><span class="matrix-topic" aria-hidden="true">${cell.topic.label}</span><@v.mark cell.mark/><#if cell.kind == "named"> <span class="matrix-under"><@v.under cell/></span></#if><#if cell.condition?has_content> <span class="matrix-under" data-part="condition">${site.words["ui.only-if-in-line"]} ${cell.condition}</span></#if></td>
</#list>
<#if matrix.topics?size gt 1>
<td role="cell" class="matrix-difference" data-part="difference"><@difference row.difference/></td>
</#if>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#-- How an entry's standings differ, in words; differing verdicts also carry a mark. -->
<#macro difference difference><span class="difference" data-difference="${difference.kind}"><#if difference.kind == "verdict"><svg class="shape" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M12.9 1.5 10.9 6H2v2.500h7.800l-1.400 3H2V14h5.300l-2 4.500h2.700l2-4.500h8v-2.500h-6.900l1.400-3H18V6h-4.400l2-4.500z"/></svg> </#if>${difference.label}</span></#macro>
