<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/index.ftl" as i>
<@l.layout page.frame "search">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@nav.range page.parts/>
<section class="index">
<@i.letters page.letters "h2"/>
</section>
<@nav.parts page.parts/>
</@l.layout>
