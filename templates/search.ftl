<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/search.ftl" as s>
<#import "part/nav.ftl" as nav>
<#import "part/index.ftl" as i>
<@l.layout frame=page.frame kind="search" scripts=["search.js", "filter.js"] + site.others?has_content?then(["other-searches.js"], [])>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@s.search frame=page.frame stays=true filters=page.filters/>
<#if site.others?has_content>
<section class="others" data-others data-root="${page.frame.root}" data-w-unsaid="${site.words["ui.search-unsaid"]}" data-w-named="${site.words["ui.search-named"]}" data-w-unlisted="${site.words["ui.search-unlisted"]}" data-w-colon="${site.words["list.colon"]}" data-w-failed="${site.words["ui.others-failed"]}" data-w-language="${site.words["ui.others-language"]}">
<h2>${site.words["ui.others"]}</h2>
<#list site.others as other>
<div data-other="${other.search}" data-label="${other.label}">
<p><a href="${other.url}search.html">${other.label}</a> <span class="quiet" role="status"></span></p>
<ul class="others-results" hidden></ul>
</div>
</#list>
</section>
</#if>
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
