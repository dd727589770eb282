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
<#if item.lines?has_content>
<ul class="standings">
<#list item.lines as line>
<li><span class="standing" data-topic="${line.topic}" data-verdict="${line.mark.verdict}" <@v.colours line.mark/>><@v.shape line.mark/> <span>${line.text}<#if line.namedUnder?has_content><span class="standing-under">, ${site.words["ui.named-under"]} <#list line.namedUnder as name>${name}<#sep>, </#list></span></#if><#if line.condition?has_content><span class="standing-condition" data-part="condition">, ${line.condition}</span></#if></span></span></li>
</#list>
</ul>
</#if>
</li>
</#list>
</ul>
<@nav.parts page.parts/>
</@l.layout>
