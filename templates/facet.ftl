<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/carrier.ftl" as c>
<@l.layout page.frame "facet">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@b.body page.body/>
<#if page.sections?size gt 1>
<nav class="terms" aria-label="${site.words["ui.contents"]}">
<ul>
<#list page.sections as section>
<li><a href="#${section.term}">${section.label} <span class="count">${section.items?size?c}</span></a></li>
</#list>
</ul>
</nav>
</#if>
<#list page.sections as section>
<section class="term">
<h2 id="${section.term}">${section.label}</h2>
<@c.wider section.wider/>
<@c.carriers section.items page.facet section.term/>
</section>
</#list>
</@l.layout>
