<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/matrix.ftl" as m>
<@l.layout page.frame "compare">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@b.body page.body/>
<#if page.matrix.rows?has_content>
<@m.matrix page.matrix/>
<#else>
<p class="quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
</@l.layout>
