<#ftl output_format="HTML">
<#-- Figures drawn from the dataset: all verdicts at a glance, and what the entries of a topic share. -->
<#import "verdict.ftl" as v>

<#-- The shapes of verdicts, once on a page, for figures that show many. -->
<#macro shapes>
<svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
<#list site.scale as mark>
<symbol id="_shape-${mark.verdict}" viewBox="0 0 20 20"><@v.path mark/></symbol>
</#list>
</svg>
</#macro>

<#macro map map>
<#if map.groups?has_content>
<section class="map">
<h2>${map.caption}</h2>
<@shapes/>
<figure class="map-figure">
<svg class="map-drawing" role="img" viewBox="0 0 ${map.width?c} ${map.height?c}" aria-label="${map.alternative}">
<#list map.columns as column>
<path class="map-leader" d="M${column.x?c} ${column.textY?c}V${column.endY?c}"/>
<text class="map-label" x="${column.textX?c}" y="${column.textY?c}">${column.label}</text>
</#list>
<#list map.groups as group>
<#list group.marks as place>
<use class="map-mark" <@v.colours place.mark/> href="#_shape-${place.mark.verdict}" x="${place.x?c}" y="${group.y?c}" width="14" height="14"/>
</#list>
<text class="map-count" x="${group.countX?c}" y="${group.countY?c}">${group.count}</text>
<path class="map-tally" <@v.colours group.mark/> d="${group.tallyPath}"/>
</#list>
</svg>
<figcaption class="map-names">
<details class="map-table"<#if map.startsOpen> open</#if>>
<summary>${site.words["ui.map-table"]}</summary>
<table>
<caption class="unseen">${map.caption}</caption>
<thead class="unseen"><tr><th scope="col">${site.words["ui.map-verdicts"]}</th><th scope="col">${site.entries?cap_first}</th></tr></thead>
<tbody>
<#list map.groups as group>
<tr data-differs="${(group.mark.polarity == "differs")?c}">
<th scope="row"><#list group.lines as line><#if group.lines?size lt 6><span class="standing" <@v.colours line.mark/>><#if line.mark.polarity != "differs"><svg class="shape" width="1em" height="1em" aria-hidden="true"><use href="#_shape-${line.mark.verdict}"/></svg> </#if><span>${line.phrase}</span></span><#else>${line.phrase}</#if><#sep><br></#list></th>
<td><#list group.entries as member><a href="${member.entry.href}" data-entry="${member.entry.id}">${member.entry.name}</a><#if member.note?has_content> (${member.note})</#if><#sep>, </#list></td>
</tr>
</#list>
</tbody>
</table>
</details>
</figcaption>
</figure>
</section>
</#if>
</#macro>

<#macro shared charts>
<#if charts?has_content>
<section class="shared" data-part="shared">
<h2>${site.words["ui.shared"]}</h2>
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
</section>
</#if>
</#macro>
