<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/ways.ftl" as w>
<@l.layout page.frame "page">
<div class="manual">
<@w.ways page.frame/>
<div class="manual-page">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<div class="article">
<@b.contents page.body/>
<@b.body page.body/>
</div>
<@w.around page.frame/>
</div>
</div>
</@l.layout>
