<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/review.ftl" as rv>
<#import "part/source.ftl" as src>
<#import "part/table.ftl" as t>
<#import "part/drawn.ftl" as dr>
<#import "part/figure.ftl" as fig>
<@l.layout page.frame "topic">
<header class="page-head">
<h1>${page.frame.title}</h1>
<#if page.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.aliases as alias>${alias}<#sep>${site.words["list.comma"]}</#list></p>
</#if>
<#if page.switches?has_content>
<nav class="switch" aria-label="${site.words["ui.other-topics"]}">
<ul>
<#list page.switches as link>
<li><a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></li>
</#list>
</ul>
</nav>
</#if>
<#if page.summaryHtml?has_content>
<p class="lead" data-part="summary">${page.summaryHtml?no_esc}</p>
</#if>
</header>
<#if page.tables?size gt 1>
<nav class="jump" aria-label="${site.words["ui.contents"]}">
<ul>
<#list page.tables as table>
<li><#if table.entries == 0><span <@v.colours table.mark/>><@v.shape table.mark/> ${table.mark.label} <span class="count">0</span></span><#else><a href="#${table.id}" <@v.colours table.mark/>><@v.shape table.mark/> ${table.mark.label} <span class="count">${table.entries?c}</span></a></#if></li>
</#list>
</ul>
</nav>
</#if>
<div class="sides" data-tables="${page.tables?size?c}">
<#list page.tables as table>
<@t.verdicts table true site.embeds/>
</#list>
</div>
<@dr.listNote page.tables/>
<@fig.shared page.shared/>
<#if page.body.blocks?has_content>
<details class="details about">
<summary>${site.words["ui.more-about"]} ${page.topic.inText}</summary>
<@b.body page.body/>
</details>
</#if>
<@rv.lines page/>
<#if !page.switches?has_content && page.otherTopics?has_content || page.narrower?has_content || page.broader??>
<section class="more" data-part="topics">
<h2>${site.words["ui.other-topics"]}</h2>
<ul class="link-list">
<#if page.broader??>
<li><a href="${page.broader.href}" data-topic="${page.broader.id}">${page.broader.label}</a> <span class="quiet">${site.words["ui.broader"]}</span></li>
</#if>
<#list page.narrower as topic>
<li><a href="${topic.href}" data-topic="${topic.id}">${topic.label}</a> <span class="quiet">${site.words["ui.narrower"]}</span></li>
</#list>
<#if !page.switches?has_content>
<#list page.otherTopics as topic>
<li><a href="${topic.href}" data-topic="${topic.id}">${topic.label}</a></li>
</#list>
</#if>
</ul>
</section>
</#if>
<#if page.sources?has_content || page.mentions?has_content>
<details class="details">
<summary>${site.words["ui.details"]}</summary>
<@src.section page.sources/>
<@nav.mentions page.mentions/>
</details>
</#if>
</@l.layout>
