<#ftl output_format="HTML">
<#-- The entries of one topic with one verdict. Rows become cards on narrow screens; a script
     spells their roles out, and a caption holds neither heading nor link. `heading`: whether a
     heading of the page leads to the table. `embeds`: whether to say how to embed it. -->
<#import "nav.ftl" as nav>
<#import "verdict.ftl" as v>
<#import "source.ftl" as src>
<#import "standing.ftl" as st>

<#macro verdicts table heading=false embeds=false>
<div class="verdicts-frame">
<#if heading>
<h2 class="unseen">${table.caption}</h2>
</#if>
<#if table.rows?has_content>
<table class="verdicts" <@named table/>>
<@caption table/>
<thead>
<#if table.listReasons?has_content>
<tr class="verdicts-reason"><td colspan="3"><@listReason table/></td></tr>
</#if>
<tr class="verdicts-head"><th scope="col">${site.entry?cap_first}</th><th scope="col">${site.words["ui.why"]}</th><th scope="col">${site.words["ui.source"]}</th></tr>
</thead>
<tbody>
<#list table.rows as row>
<@line row table.listReasons/>
</#list>
</tbody>
</table>
<#else>
<table class="verdicts" <@named table/>>
<@caption table/>
<#if table.listReasons?has_content>
<thead>
<tr class="verdicts-reason"><td><@listReason table/></td></tr>
</thead>
</#if>
<tbody></tbody>
</table>
<p class="verdicts-empty quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
<@nav.parts table.parts table.caption/>
<#if embeds>
<p class="quiet" data-part="embed"><a href="${page.frame.root}embed/index.html?src=topics/${table.topic.id}/${table.mark.verdict}" data-page="topics/${table.topic.id}.html#${table.id}" data-title="${table.caption}" aria-label="${site.words["ui.embed-this"]}: ${table.caption}">${site.words["ui.embed-this"]}</a></p>
</#if>
</div>
</#macro>

<#macro named table><#if table.id?has_content>id="${table.id}" </#if>data-topic="${table.topic.id}" data-verdict="${table.mark.verdict}" <@v.colours table.mark/></#macro>

<#macro caption table>
<caption><span class="verdicts-title"><@v.shape table.mark/> <span>${table.caption}</span></span></caption>
</#macro>

<#macro listReason table>
<div class="list-reason">
<p class="label">${site.words["ui.list-reason"]}</p>
<@st.reasons table.listReasons "list-reason"/>
</div>
</#macro>

<#macro line row listReasons>
<tr<#if row.id?has_content> id="${row.id}"</#if> data-entry="${row.entry.id}" data-standing="${row.standing.kind}">
<th scope="row"><a href="${row.entry.href}">${row.entry.name}</a></th>
<td>
<@st.condition row.standing/>
<#if row.standing.reasons?has_content>
<@st.reasons row.standing.reasons "reason"/>
<#else>
<@st.noReason listReasons/>
</#if>
<@st.includes row.standing/>
<@st.note row.standing/>
<@st.updated row.standing/>
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
</td>
<td class="verdicts-source"><#if row.standing.sources?has_content><span class="label" aria-hidden="true">${site.words["ui.source"]}</span> <@src.short row.standing.sources/></#if></td>
</tr>
</#macro>
