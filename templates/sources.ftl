<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<#import "part/nav.ftl" as nav>
<@l.layout page.frame "sources">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@b.body page.body/>
<@nav.range page.parts/>
<#list page.sources as source>
<section class="source" data-source="${source.id}">
<h2>${source.label}</h2>
<#if source.reference.isShown()>
<p data-citation="${source.id}">${source.reference.publication}<#if source.reference.doi?has_content> <a href="${source.reference.href}">doi:${source.reference.doi}</a></#if><#if source.reference.readOn?has_content> <span class="quiet">${site.words["ui.read-on"]} <time datetime="${source.reference.readOn}">${source.reference.readOnText}</time></span></#if></p>
</#if>
<#if source.reference.quoteHtml?has_content>
<blockquote class="source-quote"><p data-quote="${source.id}">${source.reference.quoteHtml?no_esc}</p></blockquote>
</#if>
<#if source.noteHtml?has_content>
<p>${source.noteHtml?no_esc}</p>
</#if>
<#if source.url?has_content>
<p class="source-url"><a href="${source.url}">${source.url}</a></p>
</#if>
<#if source.places?has_content>
<details class="details">
<summary>${site.words["ui.places"]}</summary>
<dl class="places">
<#list source.places as place>
<div class="place" id="${place.id}" data-locator="${place.locator}">
<dt>${place.label}</dt>
<#list place.statements as link>
<dd><a href="${link.href}">${link.text}</a></dd>
</#list>
</div>
</#list>
</dl>
</details>
</#if>
</section>
<#else>
<p class="quiet" data-part="empty">${site.words["ui.no-sources"]}</p>
</#list>
<@nav.parts page.parts/>
</@l.layout>
