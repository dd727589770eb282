<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<#import "part/matrix.ftl" as m>
<#import "part/figure.ftl" as fig>
<@l.layout page.frame "home">
<div class="hero">
<div class="hero-message">
<#if page.body.blocks?has_content>
<h1>${page.frame.title}</h1>
<@b.body page.body/>
<#else>
<h1>${site.title}</h1>
<#if site.tagline?has_content>
<p class="lead">${site.tagline}</p>
</#if>
</#if>
</div>
<div class="hero-ways">
<@s.search page.frame><@s.all page.frame/></@s.search>
<#if page.topics?has_content>
<div class="topics">
<#list page.topics as card>
<section class="topic" data-topic="${card.topic.id}">
<h2><a href="${card.topic.href}">${card.topic.label}</a></h2>
<#if card.summaryHtml?has_content>
<p>${card.summaryHtml?no_esc}</p>
</#if>
<#if card.counts?has_content>
<ul class="counts">
<#list card.counts as count>
<li data-verdict="${count.mark.verdict}" <@v.colours count.mark/>><a href="${count.href}"><@v.mark count.mark/> <span class="count">${count.entries?c} <#if count.entries == 1>${site.entry}<#else>${site.entries}</#if></span></a></li>
</#list>
</ul>
</#if>
</section>
</#list>
</div>
</#if>
</div>
</div>
<@fig.map page.map/>
<#if page.matrix.rows?has_content>
<section class="glance">
<@m.matrix page.matrix true/>
<p class="glance-more"><a href="${page.frame.root}compare.html">${site.words["ui.compare-more"]}</a></p>
</section>
<#elseif page.matrix.topics?has_content>
<p><a href="${page.frame.root}compare.html">${site.words["ui.compare"]}</a></p>
</#if>
</@l.layout>
