<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/review.ftl" as rv>
<@l.layout page.frame "page">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<div class="article">
<@b.contents page.body/>
<@b.body page.body/>
<@rv.lines page/>
</div>
<@nav.mentions page.mentions/>
</@l.layout>
