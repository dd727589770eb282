<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/carrier.ftl" as c>
<#import "part/nav.ftl" as nav>
<@l.layout page.frame "term">
<header class="page-head">
<h1>${page.frame.title}</h1>
<@c.wider page.wider/>
</header>
<@b.body page.body/>
<@nav.range page.parts/>
<@c.carriers page.items page.facet page.term/>
<@nav.parts page.parts/>
</@l.layout>
