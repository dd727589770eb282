<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<@l.layout frame=page.frame kind="search" scripts=["search.js", "filter.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@s.search frame=page.frame stays=true filters=page.filters/>
<@b.body page.body/>
<#if page.letters?has_content>
<section class="index" id="_index">
<h2>${site.words["ui.index"]}</h2>
<nav class="index-letters" aria-label="${site.words["ui.index"]}">
<ul>
<#list page.letters as letter>
<li><a href="#${letter.id}">${letter.letter}</a></li>
</#list>
</ul>
</nav>
<#list page.letters as letter>
<section class="index-letter">
<h3 id="${letter.id}">${letter.letter}</h3>
<ul>
<#list letter.items as item>
<li class="index-item">
<p class="index-name"><a href="${item.href}">${item.text}</a><#if item.of?has_content> <span class="index-of">${site.words["ui.see"]} ${item.of}</span></#if><#if item.kind?has_content> <span class="kind">${item.kind}</span></#if></p>
<@v.lines item.standings/>
</li>
</#list>
</ul>
</section>
</#list>
</section>
</#if>
</@l.layout>
