<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<#import "part/drawn.ftl" as dr>
<@l.layout page.frame "home">
<div class="hero">
<h1><#if page.leadHtml?has_content || page.body.blocks?has_content>${page.frame.title}<#else>${site.title}</#if></h1>
<#if page.leadHtml?has_content>
<p class="lead">${page.leadHtml?no_esc}</p>
<#elseif !page.body.blocks?has_content && site.tagline?has_content>
<p class="lead">${site.tagline}</p>
</#if>
<@s.search frame=page.frame names=page.names/>
<#if page.examples?has_content>
<p class="examples">${site.words["ui.examples"]} <#list page.examples as entry><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a><#sep> </#list></p>
</#if>
<p class="examples"><#if page.chosen?? && page.topics?size gt 1><a href="${page.frame.root}compare.html">${site.words["ui.compare"]}</a> </#if><a href="${page.frame.root}search.html">${site.words["ui.full-list"]}</a><#if site.hasRoutine> <a href="${page.frame.root}routine.html" data-routine-way>${site.words["nav.routine"]}</a></#if></p>
<#if page.chosen?? && page.topics?size gt 1>
<nav class="switch" aria-label="${site.words["ui.topics"]}">
<ul>
<#list page.topics as card>
<li><a href="${card.topic.href}"<#if card.lists?has_content> data-switch="${card.topic.id}"</#if><#if card.topic.id == page.chosen.id> aria-current="true"</#if>>${card.topic.label}</a></li>
</#list>
</ul>
</nav>
</#if>
</div>
<#if page.chosen??>
<#list page.topics?filter(card -> card.lists?has_content) as card>
<div data-switched="${card.topic.id}"<#if card.topic.id != page.chosen.id> hidden</#if>>
<#if card.lists?size gt 1>
<p class="examples"><#list card.lists as list><a href="#_${card.topic.id}-${list.mark.verdict}">${list.mark.label} (${list.entries?c})</a><#sep> </#list></p>
</#if>
<div class="sides" data-tables="${card.lists?size?c}">
<#list card.lists as list>
<section class="short" id="_${card.topic.id}-${list.mark.verdict}" data-topic="${card.topic.id}" data-verdict="${list.mark.verdict}" <@v.colours list.mark/>>
<h2><@v.shape list.mark/> <a href="${list.href}">${list.caption}</a> <span class="count">${list.entries?c}</span></h2>
<ul>
<#list list.rows as row>
<li data-entry="${row.entry.id}"><a href="${row.entry.href}"><#if list.mark.polarity == "negative"><span class="unseen"><#if row.standing.label?has_content>${row.standing.label}<#else>${list.mark.label}</#if>: </span></#if>${row.entry.name}</a><#if row.standing.agreement != "single"><p><@v.line row.standing/></p><#elseif row.condition?has_content><p data-part="condition">${list.mark.label} ${row.condition}</p><#elseif row.lineHtml?has_content><p>${row.lineHtml?no_esc}</p><#elseif row.standing.judgements[0].includes?has_content><p>${site.words["ui.includes"]} ${row.standing.judgements[0].includes?map(each -> each.name)?join(site.words["list.comma"])}</p></#if><@dr.small row.entry/></li>
</#list>
</ul>
<#if list.rows?size lt list.entries>
<p class="short-more"><a href="${list.href}">${site.words["ui.whole-list"]}</a></p>
</#if>
</section>
</#list>
</div>
<#list card.elsewhere as own>
<p><a href="${own.href}">${own.caption}</a>${site.words["list.comma"]}${site.words["ui.not-listed-here"]}${site.words["list.colon"]}<#list own.entries as entry>${entry.name}<#sep>${site.words["list.comma"]}</#sep></#list><#if own.hasMore> …</#if></p>
</#list>
<@dr.listNote card.lists/>
</div>
</#list>
<#elseif page.topics?has_content>
<div class="topics">
<#list page.topics as card>
<section class="topic" data-topic="${card.topic.id}">
<h2><a href="${card.topic.href}">${card.topic.label}</a></h2>
<#if card.counts?has_content>
<ul class="counts">
<#list card.counts as count>
<li data-verdict="${count.mark.verdict}"><#if count.entries == 0><span <@v.colours count.mark/>><@v.shape count.mark/> ${count.mark.label} <span class="count">0</span></span><#else><a href="${count.href}" <@v.colours count.mark/>><@v.shape count.mark/> ${count.mark.label} <span class="count">${count.entries?c}</span></a></#if></li>
</#list>
</ul>
</#if>
</section>
</#list>
</div>
</#if>
<@b.body page.body/>
<#if page.topics?has_content>
<p class="quiet"><b>${site.words["verdict.none"]}?</b> ${site.words["ui.none-explained"]}<#if page.topics?size gt 1 && !page.chosen??> <a href="${page.frame.root}compare.html">${site.words["ui.compare"]}</a></#if></p>
</#if>
</@l.layout>
