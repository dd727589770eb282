<#ftl output_format="HTML">
<#-- The entries of one topic with one verdict: the reason of the list once, then a row for each. Rows
     are laid out as a list; a script spells their roles out, and a caption holds neither heading nor
     link. `heading`: whether a heading of the page leads to the table. `embeds`: whether to say how to
     embed it. -->
<#import "nav.ftl" as nav>
<#import "verdict.ftl" as v>
<#import "source.ftl" as src>
<#import "standing.ftl" as st>
<#import "drawn.ftl" as dr>

<#macro verdicts table heading=false embeds=false>
<div class="verdicts-frame">
<#if heading>
<h2 class="unseen">${table.caption}</h2>
</#if>
<table class="verdicts" <#if table.id?has_content>id="${table.id}" </#if>data-topic="${table.topic.id}" data-verdict="${table.mark.verdict}" <@v.colours table.mark/>>
<caption><span class="verdicts-title"><@v.shape table.mark/> <span>${table.caption}</span></span></caption>
<#if table.rows?has_content || table.listReasons?has_content>
<thead>
<#if table.listReasons?has_content>
<tr class="verdicts-reason"><td<#if table.rows?has_content> colspan="2"</#if>><@listReason table/></td></tr>
</#if>
<#if table.rows?has_content>
<tr class="verdicts-head"><th scope="col">${site.entry?cap_first}</th><th scope="col">${site.words["ui.why"]}</th></tr>
</#if>
</thead>
</#if>
<tbody>
<#list table.rows as row>
<@line row table/>
</#list>
</tbody>
</table>
<#if !table.rows?has_content>
<p class="verdicts-empty quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
<@nav.parts table.parts table.caption/>
<#if embeds>
<p class="quiet" data-part="embed"><a href="${page.frame.root}embed/index.html?src=topics/${table.topic.id}/${table.mark.verdict}" data-page="topics/${table.topic.id}.html#${table.id}" data-title="${table.caption}" aria-label="${site.words["ui.embed-this"]}: ${table.caption}">${site.words["ui.embed-this"]}</a></p>
</#if>
</div>
</#macro>

<#macro listReason table>
<div class="list-reason">
<@st.reasons table.listReasons "list-reason"/>
</div>
</#macro>

<#-- Who lost the heading still hears from each row of a negative list what it is; of different
     verdicts no single one. -->
<#macro line row table>
<tr<#if row.id?has_content> id="${row.id}"</#if> data-entry="${row.entry.id}" data-standing="${row.standing.kind}"<#if row.standing.lines?size gt 1> data-agreement="${row.standing.agreement}"</#if><#if row.judgements?size == 1><@src.cites row.judgements[0].sources/></#if>>
<th scope="row"><a href="${row.entry.href}"><#if table.mark.polarity == "negative"><span class="unseen" data-part="prefix"><#if row.others?has_content>${row.standing.label}<#else>${table.mark.label}</#if>: </span></#if>${row.entry.name}</a></th>
<td>
<#list row.judgements as own>
<#if row.judgements?size == 1>
<@judgement row=row own=own needsReason=site.givesReasons() && !table.listReasons?has_content/>
<#else>
<div class="row-judgement" data-part="judgement"<@src.cites own.sources/>>
<@judgement row=row own=own needsReason=false/>
</div>
</#if>
</#list>
<#if site.givesReasons() && row.judgements?size gt 1 && !table.listReasons?has_content && !row.judgements?filter(own -> own.reasons?has_content)?has_content>
<p class="quiet" data-part="no-reason">${site.words["ui.no-reason"]}</p>
</#if>
<#if row.standing.lines?size == 1 && row.standing.lines[0].agreeing?has_content>
<p class="others" data-part="agreeing">${row.standing.lines[0].agreeing?cap_first}</p>
</#if>
<#if row.others?has_content>
<p class="others" data-part="others"><b>${row.standing.label}.</b> ${site.words["ui.also"]} <#list row.others as line><@v.one row.standing line/><#sep>; </#list></p>
</#if>
<#if row.elsewhere?has_content>
<p class="elsewhere" data-part="elsewhere">${site.words["ui.elsewhere"]} <#list row.elsewhere as other><@v.line other/><#sep> </#list></p>
</#if>
<@dr.small row.entry/>
</td>
</tr>
</#macro>

<#-- `needsReason`: whether to say that there is none. -->
<#macro judgement row own needsReason>
<@st.condition own/>
<@st.certainty own/>
<#if ["agree", "sources-differ"]?seq_contains(row.standing.agreement) && own.qualifier?has_content>
<p class="quiet" data-part="ground">${own.qualifier?cap_first}</p>
</#if>
<@st.reasons own.reasons "reason"/>
<#if needsReason && !own.reasons?has_content>
<p class="quiet" data-part="no-reason">${site.words["ui.no-reason"]}</p>
</#if>
<@st.includes own/>
<@st.updated own/>
</#macro>
