<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<@l.layout frame=page.frame kind="notfound" top=page.top>
<header class="page-head">
<h1>${page.frame.title}</h1>
<#if !page.body.blocks?has_content>
<p class="lead">${site.words["ui.not-found"]}</p>
</#if>
</header>
<@b.body page.body/>
<@s.search frame=page.frame/>
<ul class="link-list">
<li><a href="${page.frame.root}index.html">${site.title}</a></li>
<li><a href="${page.frame.root}search.html">${site.words["ui.full-list"]}</a></li>
</ul>
</@l.layout>
