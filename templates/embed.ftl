<#ftl output_format="HTML">
<#-- A piece as a page of its own, for a frame: nothing around it, and every link leads out of the
     frame. -->
<#import "part/embed.ftl" as e>
<#import "part/verdict.ftl" as v>
<!doctype html>
<html lang="${site.language}" dir="${site.direction}" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – ${site.title}</title>
<base target="_parent">
<link rel="canonical" href="${page.href}">
<#if page.oembed?has_content>
<link rel="alternate" type="application/json+oembed" href="${page.oembed}" title="${page.title}">
</#if>
<link rel="icon" href="${page.frame.shared}favicon.svg">
<link rel="stylesheet" href="${page.frame.shared}css/${["compare", "search"]?seq_contains(page.kind)?then("lists", ["entry", "badge"]?seq_contains(page.kind)?then("entry-page", "site"))}.css">
<link rel="stylesheet" href="${page.frame.shared}embed/frame.css">
<script src="${page.frame.shared}embed/frame.js" defer></script>
<#if page.kind == "search">
<script src="${page.frame.shared}js/search.js" defer></script>
<script src="${page.frame.shared}js/filter.js" defer></script>
<#elseif page.kind == "entry">
<script src="${page.frame.shared}js/page.js" defer></script>
<#elseif page.kind == "compare">
<script src="${page.frame.shared}js/page.js" defer></script>
<script src="${page.frame.shared}js/matrix.js" defer></script>
</#if>
</head>
<body class="embed" data-kind="${page.kind}" data-root="${page.frame.root}" data-framed="${page.framed}">
<main id="_main" data-page="embed" aria-label="${page.title}">
<h1<#if page.kind != "entry"> class="unseen"</#if>>${page.title}</h1>
<#assign body><@e.piece page true/></#assign>
<@v.shapes body/>
${body}<#t>
<#if page.kind != "badge">
<p class="embed-foot"><a href="${page.href}">${page.title} – ${site.title}</a></p>
</#if>
</main>
</body>
</html>
