<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<#import "part/nav.ftl" as nav>
<#import "part/index.ftl" as i>
<@l.layout frame=page.frame kind="search" scripts=["search.js", "filter.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@s.search frame=page.frame stays=true filters=page.filters/>
<@b.body page.body/>
<#if page.jump?has_content>
<section class="index" id="_index">
<h2>${site.words["ui.index"]}</h2>
<nav class="index-letters" aria-label="${site.words["ui.index"]}">
<ul>
<#list page.jump as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</nav>
<@i.letters page.letters/>
<@nav.parts page.parts/>
</section>
</#if>
</@l.layout>
