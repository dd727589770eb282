<#ftl output_format="HTML">
<#-- What every page has around it. -->
<#import "part/head.ftl" as head>
<#import "part/nav.ftl" as nav>
<#import "part/verdict.ftl" as v>
<#import "part/routine.ftl" as rt>

<#-- `kind` names the kind of page. `scripts`: names of scripts in js/ beside the one of all pages.
     `top`: the path from which links begin, for a page that is shown at any address. `lists`: those
     that hold the entry of the page. -->
<#macro layout frame kind scripts=[] top="" lists=[]>
<#local body><#nested></#local>
<#-- An entry's own text may hold a table of verdicts. -->
<#local sheet=(kind == "entry" && !body?markup_string?contains("<table"))?then("entry-page", (kind == "topic")?then("topic-page", ["home", "page", "notfound"]?seq_contains(kind)?then("site", "lists")))>
<!doctype html>
<html lang="${site.language}" dir="${site.direction}" data-site="${site.id}">
<head>
<meta charset="utf-8">
<#if top?has_content>
<base href="${top}">
</#if>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.documentTitle}</title>
<#if frame.description?has_content>
<meta name="description" content="${frame.description}">
</#if>
<@head.found frame/>
<@head.languages frame/>
<#if site.embeds && site.address?has_content && frame.piece?has_content>
<link rel="alternate" type="application/json+oembed" href="${site.address}embed/${frame.piece}.json" title="${frame.title}">
</#if>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${frame.shared}favicon.svg">
<#if site.app??>
<link rel="manifest" href="${frame.shared}site.webmanifest">
<link rel="apple-touch-icon" href="${frame.shared}icon-192.png">
<meta name="theme-color" content="${site.app.bar}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${site.app.darkBar}" media="(prefers-color-scheme: dark)">
</#if>
<link rel="stylesheet" href="${frame.shared}css/${sheet}.css">
<script src="${frame.shared}js/page.js" defer></script>
<#list scripts as script>
<script src="${frame.shared}js/${script}" defer></script>
</#list>
</head>
<body>
<a class="skip" href="<#if top?has_content>${frame.path}</#if>#_main">${site.words["ui.skip"]}</a>
<@nav.header frame kind/>
<@nav.crumbs frame lists/>
<#-- What can be linked to gets a button that copies its address. -->
<#local hasPlaces=body?markup_string?contains("<h2 id=") || body?markup_string?contains("<h3 id=") || body?markup_string?contains("<tr id=")>
<main class="main" id="_main" tabindex="-1" data-page="${kind}"<#if hasPlaces> data-w-copy="${site.words["ui.copy-link"]}" data-w-copied="${site.words["ui.copied"]}" data-w-copy-here="${site.words["ui.copy-here"]}"</#if>>
<@v.shapes body/>
${body}<#t>
<#if ["home", "topic", "entry", "entries", "facet", "term"]?seq_contains(kind)>
<@rt.tray frame/>
</#if>
</main>
<@nav.footer frame/>
</body>
</html>
</#macro>
