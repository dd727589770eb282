<#ftl output_format="HTML">
<#-- The entries of one topic with one verdict. Roles are spelled out because rows become cards on
     narrow screens. `heading`: whether the caption is a heading of its page. -->
<#import "verdict.ftl" as v>
<#import "source.ftl" as src>
<#import "standing.ftl" as st>

<#macro verdicts table heading=false>
<table class="verdicts" id="${table.id}"<#if table.rows?has_content> role="table" aria-label="${table.caption}"</#if> data-topic="${table.topic.id}" data-verdict="${table.mark.verdict}" data-polarity="${table.mark.polarity}">
<caption>
<#if heading>
<h2 class="verdicts-title"><@v.shape table.mark.polarity/> <span>${table.caption}</span></h2>
<#else>
<p class="verdicts-title"><@v.shape table.mark.polarity/> <a href="${table.topic.href}">${table.caption}</a></p>
</#if>
<#if table.listReasons?has_content>
<div class="list-reason">
<p class="label">${site.words["ui.list-reason"]}</p>
<@st.reasons table.listReasons "list-reason"/>
</div>
</#if>
<#if !table.rows?has_content>
<p class="quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
</caption>
<#if table.rows?has_content>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${site.entry?cap_first}</th><th scope="col" role="columnheader">${site.words["ui.why"]}</th></tr></thead>
<tbody role="rowgroup">
<#list table.rows as row>
<@line row table.listReasons/>
</#list>
</tbody>
<#else>
<tbody></tbody>
</#if>
</table>
</#macro>

<#macro line row listReasons>
<tr role="row" id="${row.id}" data-entry="${row.entry.id}" data-standing="${row.standing.kind}">
<th scope="row" role="rowheader"><a href="${row.entry.href}">${row.entry.name}</a></th>
<td role="cell">
<@st.condition row.standing/>
<@st.reasons row.standing.reasons "reason"/>
<#if !row.standing.reasons?has_content>
<p class="quiet" data-part="no-reason"><#if listReasons?has_content>${site.words["ui.list-reason-holds"]}<#else>${site.words["ui.no-reason"]}</#if></p>
</#if>
<@st.includes row.standing/>
<@st.note row.standing/>
<#if row.elsewhere?has_content>
<div class="elsewhere" data-part="elsewhere">
<p class="label">${site.words["ui.elsewhere"]}</p>
<ul>
<#list row.elsewhere as other>
<li><a href="${other.topic.href}<#if other.anchor?has_content>#${other.anchor}</#if>"><@v.line other/></a></li>
</#list>
</ul>
</div>
</#if>
<#if row.standing.sources?has_content || row.standing.updated?has_content>
<p class="row-foot"><@src.short row.standing.sources/> <@st.updated row.standing/></p>
</#if>
</td>
</tr>
</#macro>
