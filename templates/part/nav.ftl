<#ftl output_format="HTML">
<#-- The ways through the site: header, crumbs, lists of links, footer. -->

<#macro header frame>
<header class="site-head">
<div class="site-bar">
<a class="site-name" href="${frame.root}index.html"><#if site.logo?has_content><img class="site-logo" src="${frame.root}${site.logo}" alt=""></#if><span>${site.title}</span></a>
<#if frame.nav?has_content>
<nav class="site-nav" aria-label="${site.words["ui.nav"]}">
<ul>
<#list frame.nav as link>
<li><a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></li>
</#list>
</ul>
</nav>
</#if>
</div>
</header>
</#macro>

<#macro crumbs frame>
<#if frame.crumbs?has_content>
<nav class="crumbs" aria-label="${site.words["ui.crumbs"]}">
<ol>
<#list frame.crumbs as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ol>
</nav>
</#if>
</#macro>

<#macro footer frame>
<footer class="site-foot">
<div class="site-foot-inner">
<#if frame.footerHtml?has_content>
<div class="site-foot-text">${frame.footerHtml?no_esc}</div>
</#if>
<p class="site-foot-links"><a href="${frame.root}index.html">${site.title}</a> <a href="${frame.root}search.html">${site.words["ui.full-list"]}</a><#list frame.more as link> <a href="${link.href}"<#if link.current> aria-current="page"</#if>>${link.text}</a></#list></p>
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
