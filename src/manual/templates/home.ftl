<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<@l.layout page.frame "home">
<div class="manual-home">
<header class="page-head">
<h1>${page.frame.title}</h1>
<#if page.leadHtml?has_content>
<p class="lead">${page.leadHtml?no_esc}</p>
</#if>
</header>
<@s.search page.frame><@s.all page.frame/></@s.search>
<@b.body page.body/>
</div>
</@l.layout>
