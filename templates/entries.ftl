<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/routine.ftl" as rt>
<#import "part/filter.ftl" as filter>
<#import "part/field.ftl" as fi>
<@l.layout frame=page.frame kind="entries" scripts=["filter.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<div class="entries-top">
<@b.body page.body/>
<#if page.items?has_content>
<@filter.panel page.filters true page.columns/>
<#if page.parts.links?has_content>
<p><a href="${page.frame.root}search.html">${site.words["ui.filter"]}</a></p>
</#if>
</#if>
</div>
<#if page.items?has_content>
<@nav.range page.parts/>
<ul class="entries">
<#list page.items as item>
<li class="entries-item" data-entry="${item.entry.id}" data-choices="${item.choices}">
<div class="entries-what">
<h2 class="entries-name"><a href="${item.entry.href}">${item.entry.name}</a><#if item.entry.state?has_content> <span class="state" data-part="state">${item.entry.state}</span></#if></h2>
<#if item.summaryHtml?has_content>
<p>${item.summaryHtml?no_esc}</p>
</#if>
<@fi.line item.fields/>
</div>
<#if page.saysVerdicts>
<@v.lines item.standings/>
</#if>
<@rt.choose item.entry item.standings site.words["ui.routine-short"] site.words["ui.routine-short"]/>
</li>
</#list>
</ul>
<@nav.parts page.parts/>
<#else>
<p class="quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
</@l.layout>
