<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/source.ftl" as src>
<#import "part/routine.ftl" as rt>
<#import "part/entry.ftl" as en>
<@l.layout page.frame "entry">
<header class="page-head">
<#if page.entry.kind?has_content>
<p class="kind" data-part="kind">${page.entry.kind}</p>
</#if>
<h1>${page.entry.name}</h1>
<#if page.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.aliases as alias>${alias}<#sep>, </#list></p>
</#if>
<#if page.summaryHtml?has_content>
<p class="lead" data-part="summary">${page.summaryHtml?no_esc}</p>
</#if>
<@rt.choose page.entry page.standings/>
</header>
<@en.facts page/>
<div class="beside">
<@b.body page.body/>
<div class="mores">
<@nav.mentions page.mentions/>
<@src.section page.sources/>
</div>
</div>
<#if page.reviewBy?has_content>
<p class="quiet" data-part="review-by">${site.words["ui.review-by"]} <time datetime="${page.reviewBy}">${page.reviewByText}</time></p>
</#if>
<#if site.embeds>
<p class="quiet" data-part="embed"><a href="${page.frame.root}embed/index.html?src=${page.frame.piece}" data-page="${page.frame.path}" data-title="${page.entry.name}">${site.words["ui.embed-this"]}</a></p>
</#if>
<@nav.around page/>
<@rt.tray page.frame/>
</@l.layout>
