<#ftl output_format="HTML">
<#-- The ways through the site: header, crumbs, lists of links, footer. -->

<#-- `kind`: the page's kind. More than seven ways fold into a menu on wide screens, too; long ones
     stand in a line of their own there. The ways to help and to the routine are in the menu alone. -->
<#macro header frame kind>
<header class="site-head">
<div class="site-bar">
<a class="site-name" href="${frame.root}index.html"><#if site.logo?has_content><img class="site-logo" src="${frame.shared}${site.logo}" alt=""></#if><span>${site.title}</span></a>
<#if frame.nav?has_content>
<#local ways = (frame.nav?map(link -> link.text) + frame.languages?map(link -> link.name))?join("")>
<nav class="site-nav" id="_nav" aria-label="${site.words["ui.nav"]}"<#if frame.nav?size gt 7> data-long<#elseif ways?length gt 75> data-tall="${(ways?length gt 92)?then("always", "narrow")}"</#if>>
<ul>
<#if site.words["ui.search-help"]?has_content>
<#list frame.more?filter(link -> link.href == frame.root + site.words["ui.search-help-page"]) as link>
<li data-folded><a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></li>
</#list>
</#if>
<#list frame.nav as link>
<li><a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></li>
</#list>
<#if site.hasRoutine>
<li data-folded><a href="${frame.root}routine.html" data-routine-way<#if kind == "routine"> aria-current="page"</#if>>${site.words["nav.routine"]}</a></li>
</#if>
<#list frame.languages as link>
<#if !link.current>
<li><@language link/></li>
</#if>
</#list>
</ul>
</nav>
</#if>
<a class="site-search" href="${frame.root}search.html"<#if kind == "search"> aria-current="page"</#if>><span>${site.words["nav.search"]}</span></a>
<#if frame.nav?has_content>
<button class="menu-button scripted" type="button" aria-expanded="false" aria-controls="_nav">${site.words["ui.menu"]}</button>
</#if>
</div>
</header>
</#macro>

<#-- The way to this page in another language. -->
<#macro language link><a href="${link.href}" lang="${link.tag}" hreflang="${link.tag}" data-language="${link.tag}">${link.name}</a></#macro>

<#-- The parts of a list that is too long for one page: which one this is, and the way to the others. -->
<#macro range parts>
<#if parts.range?has_content>
<p class="quiet" data-part="range">${parts.range}</p>
</#if>
</#macro>

<#macro parts parts label=site.words["ui.parts"]>
<#if parts.links?has_content>
<nav class="parts" aria-label="${label}">
<ul>
<#if parts.previous??>
<li><a rel="prev" href="${parts.previous.href}">${parts.previous.text}</a></li>
</#if>
<#list parts.links as link>
<li><a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></li>
</#list>
<#if parts.next??>
<li><a rel="next" href="${parts.next.href}">${parts.next.text}</a></li>
</#if>
</ul>
</nav>
</#if>
</#macro>

<#-- The ways back: the lists that hold the entry, else the pages above this one but the front page, to
     which the name of the site leads. -->
<#macro crumbs frame lists=[]>
<#if lists?has_content>
<nav class="crumbs" aria-label="${site.words["ui.crumbs"]}">
<#list lists as list>
<p><a href="${list.topic.href}">${list.topic.label}</a> <span aria-hidden="true">›</span> <a href="${list.href}">${list.mark.label}</a></p>
</#list>
</nav>
<#elseif frame.crumbs?size gt 1>
<nav class="crumbs" aria-label="${site.words["ui.crumbs"]}">
<p><#list frame.crumbs[1..] as link><a href="${link.href}">${link.text}</a><#sep> <span aria-hidden="true">›</span> </#list></p>
</nav>
</#if>
</#macro>

<#-- The neighbours in the same list. -->
<#macro around page>
<#if page.list?has_content>
<nav class="around" aria-label="${page.list}">
<ul>
<#if page.previous??>
<li data-way="previous"><a rel="prev" href="${page.previous.href}"><span class="label">${site.words["ui.previous"]}</span> ${page.previous.name}</a></li>
</#if>
<#if page.next??>
<li data-way="next"><a rel="next" href="${page.next.href}"><span class="label">${site.words["ui.next"]}</span> ${page.next.name}</a></li>
</#if>
</ul>
</nav>
</#if>
</#macro>

<#macro footer frame>
<footer class="site-foot">
<div class="site-foot-inner">
<#if frame.footerHtml?has_content>
<div class="site-foot-text">${frame.footerHtml?no_esc}</div>
</#if>
<div class="site-foot-side">
<#-- A script adds a choice for each. -->
<fieldset class="theme scripted" data-theme-switch<#list ["auto", "light", "dark"] as theme> data-${theme}="${site.words["ui.theme-" + theme]}"</#list>><legend>${site.words["ui.theme"]}</legend></fieldset>
</div>
<p class="site-foot-links"><a href="${frame.root}search.html">${site.words["ui.full-list"]}</a><#list frame.more as link> <a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></#list><#list frame.languages as link><#if !link.current> <@language link/></#if></#list></p>
<#if frame.contribution?has_content>
<p class="site-foot-links" data-part="contribution"><#list frame.contribution as link><a href="${link.href}">${link.text}</a><#sep> </#list></p>
</#if>
</div>
</footer>
</#macro>

<#-- Pages that name this one in their text. -->
<#macro mentions links>
<#if links?has_content>
<section class="more" data-part="mentions">
<h2>${site.words["ui.mentions"]}</h2>
<ul class="link-list">
<#list links as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</section>
</#if>
</#macro>
