<#ftl output_format="HTML">
<#-- What the entries of a topic share. -->
<#import "verdict.ftl" as v>

<#macro shared charts>
<#if charts?has_content>
<details class="details" data-part="shared">
<summary>${site.words["ui.shared"]}</summary>
<p class="quiet">${site.words["ui.shared-explained"]}</p>
<div class="shared-charts">
<#list charts as chart>
<table class="shared-chart" data-facet="${chart.facet}">
<thead><tr><th scope="col">${chart.label}</th><th scope="col">${site.entries?cap_first}</th></tr></thead>
<tbody>
<#list chart.bars as bar>
<tr data-term="${bar.term}">
<th scope="row">${bar.label} <span class="shared-count">(${bar.count})</span></th>
<td class="shared-marks"><#list bar.marks as mark><a class="shared-mark" <@v.colours mark.mark/> data-entry="${mark.entry}" href="${mark.href}"><@v.shape mark.mark/> <span>${mark.name}</span><span class="unseen">: ${mark.phrase}</span></a><#sep> </#list><#if bar.more?has_content><span class="quiet">${bar.more}</span></#if></td>
</tr>
</#list>
</tbody>
</table>
</#list>
</div>
</details>
</#if>
</#macro>
