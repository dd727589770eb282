<#ftl output_format="HTML">
<#-- How a page is found and shared: what search engines, previews and readers of feeds are told. -->

<#macro found frame>
<#if !frame.head.listed>
<meta name="robots" content="noindex">
<#else>
<#if frame.head.canonical?has_content>
<link rel="canonical" href="${frame.head.canonical}">
</#if>
<#if frame.head.copy?has_content>
<link rel="alternate" type="text/markdown" href="${frame.head.copy}">
</#if>
<#if frame.head.feed?has_content>
<link rel="alternate" type="application/atom+xml" href="${frame.head.feed}" title="${site.title}">
</#if>
<#if frame.head.canonical?has_content>
<@preview frame/>
</#if>
<script type="application/ld+json">${frame.head.jsonLdHtml?no_esc}</script>
</#if>
</#macro>

<#-- For search engines, the page in the other languages, and the one for readers of none of them; they
     take whole addresses only. -->
<#macro languages frame>
<#if frame.head.listed>
<#list frame.languages?filter(link -> link.address?has_content) as link>
<link rel="alternate" hreflang="${link.tag}" href="${link.address}">
<#if link?is_first>
<link rel="alternate" hreflang="x-default" href="${link.address}">
</#if>
</#list>
</#if>
</#macro>

<#-- For link previews, which need the address of the page; the description is that of search engines. -->
<#macro preview frame>
<meta property="og:type" content="${frame.head.type}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:title" content="${frame.title}">
<meta property="og:url" content="${frame.head.canonical}">
<#if frame.head.image?has_content>
<meta property="og:image" content="${frame.head.image}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${frame.head.imageText}">
<meta name="twitter:card" content="summary_large_image">
</#if>
</#macro>
