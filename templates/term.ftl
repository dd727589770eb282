<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/nav.ftl" as nav>
<#import "part/verdict.ftl" as v>
<@l.layout page.frame "term">
<header class="page-head">
<h1>${page.frame.title}</h1>
<#if page.wider?has_content>
<p class="quiet">${site.words["ui.wider"]} <#list page.wider as link><a href="${link.href}">${link.text}</a><#sep>, </#list></p>
</#if>
</header>
<@b.body page.body/>
<@nav.range page.parts/>
<ul class="carriers" data-facet="${page.facet}" data-term="${page.term}">
<#list page.items as item>
<li class="carriers-item" data-entry="${item.entry.id}"><a href="${item.entry.href}">${item.entry.name}</a>
<@v.lines item.standings/>
</li>
</#list>
</ul>
<@nav.parts page.parts/>
</@l.layout>
