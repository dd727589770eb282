<#ftl output_format="HTML">
<#-- What the entries of a topic share. -->
<#import "verdict.ftl" as v>

<#-- The shapes of verdicts, once on a page, for figures that show many. -->
<#macro shapes>
<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
<#list site.scale as mark>
<symbol id="_shape-${mark.verdict}" viewBox="0 0 20 20"><@v.path mark/></symbol>
</#list>
</svg>
</#macro>

<#macro shared charts>
<#if charts?has_content>
<details class="details" data-part="shared">
<summary>${site.words["ui.shared"]}</summary>
<p class="quiet">${site.words["ui.shared-explained"]}</p>
<@shapes/>
<div class="shared-charts">
<#list charts as chart>
<table class="shared-chart" data-facet="${chart.facet}">
<thead><tr><th scope="col">${chart.label}</th><th scope="col">${site.entries?cap_first}</th></tr></thead>
<tbody>
<#list chart.bars as bar>
<tr data-term="${bar.term}">
<th scope="row">${bar.label} <span class="shared-count">(${bar.count})</span></th>
<td class="shared-marks"><#list bar.marks as mark><a class="shared-mark" <@v.colours mark.mark/> data-entry="${mark.entry}" href="${mark.href}"><svg class="shape" width="1em" height="1em" aria-hidden="true"><use href="#_shape-${mark.mark.verdict}"/></svg> <span>${mark.name}</span><span class="unseen">: ${mark.phrase}</span></a><#sep> </#list><#if bar.more?has_content><span class="quiet">${bar.more}</span></#if></td>
</tr>
</#list>
</tbody>
</table>
</#list>
</div>
</details>
</#if>
</#macro>
