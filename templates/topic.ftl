<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/source.ftl" as src>
<#import "part/table.ftl" as t>
<#import "part/figure.ftl" as fig>
<@l.layout page.frame "topic">
<div class="topic-top">
<header class="page-head">
<h1>${page.frame.title}</h1>
<#if page.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.aliases as alias>${alias}<#sep>, </#list></p>
</#if>
<#if page.summaryHtml?has_content>
<p class="lead" data-part="summary">${page.summaryHtml?no_esc}</p>
</#if>
<#if page.tables?size gt 1>
<nav class="jump" aria-label="${site.words["ui.contents"]}">
<ul>
<#list page.tables as table>
<li><a href="#${table.id}"><@v.mark table.mark/> <span class="count">${table.entries?c}</span></a></li>
</#list>
</ul>
</nav>
</#if>
</header>
</div>
<div class="sides" data-tables="${page.tables?size?c}">
<#list page.tables as table>
<@t.verdicts table true site.embeds/>
</#list>
</div>
<@fig.shared page.shared/>
<div class="beside">
<@b.body page.body/>
<div class="mores">
<#if page.otherTopics?has_content || page.narrower?has_content || page.broader??>
<section class="more" data-part="topics">
<h2>${site.words["ui.other-topics"]}</h2>
<ul class="link-list">
<#if page.broader??>
<li><a href="${page.broader.href}" data-topic="${page.broader.id}">${page.broader.label}</a> <span class="quiet">${site.words["ui.broader"]}</span></li>
</#if>
<#list page.narrower as topic>
<li><a href="${topic.href}" data-topic="${topic.id}">${topic.label}</a> <span class="quiet">${site.words["ui.narrower"]}</span></li>
</#list>
<#list page.otherTopics as topic>
<li><a href="${topic.href}" data-topic="${topic.id}">${topic.label}</a></li>
</#list>
<#if page.otherTopics?has_content>
<li><a href="${page.frame.root}compare.html">${site.words["ui.compare"]}</a></li>
</#if>
</ul>
</section>
</#if>
<@nav.mentions page.mentions/>
<@src.section page.sources/>
</div>
</div>
</@l.layout>
