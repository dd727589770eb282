<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<#import "part/dose.ftl" as d>
<#import "part/drawn.ftl" as dr>
<#import "part/routine.ftl" as rt>
<@l.layout frame=page.frame kind="routine" scripts=["cards.js", "walk.js", "routine.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@rt.advice page.frame/>
<@b.body page.body/>
<div class="routine" data-routine data-cards="${page.frame.root}cards/" data-shards="${site.shards?c}" data-w-named="${site.words["ui.named-under"]}" data-w-colon="${site.words["list.colon"]}" data-w-steps="${site.words["ui.steps"]}" data-w-none="${site.words["ui.no-steps"]}" data-w-adaptations="${site.words["ui.adaptations"]}" data-w-added="${site.words["ui.routine-added"]}" data-w-sources="${site.words["ui.sources"]}" data-w-up="${site.words["ui.routine-up"]}" data-w-down="${site.words["ui.routine-down"]}" data-w-remove="${site.words["ui.routine-remove"]}" data-w-moved="${site.words["ui.routine-moved"]}" data-w-removed="${site.words["ui.routine-removed"]}" data-w-copied="${site.words["ui.routine-copied"]}" data-w-copy-here="${site.words["ui.copy-here"]}" data-w-error="${site.words["ui.cards-error"]}">
<p class="routine-empty">${site.words["ui.routine-empty"]}</p>
<p class="unseen" role="status"></p>
<div class="routine-tools scripted" hidden>
<button class="button" type="button" data-start><svg class="icon" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><path fill="currentColor" d="M5 2.500 17 10 5 17.500z"/></svg> ${site.words["ui.routine-start"]}</button>
<button class="quiet-button" type="button" data-print>${site.words["ui.routine-print"]}</button>
<button class="quiet-button" type="button" data-copy>${site.words["ui.routine-copy"]}</button>
</div>
<div class="beside">
<ol class="routine-list"></ol>
<details class="details routine-offers" open>
<summary>${site.words["ui.routine-choose"]}</summary>
<#list page.offers as offers>
<#if page.offers?size gt 1>
<h2>${offers.topic.label}</h2>
</#if>
<ul class="offers">
<#list offers.entries as offer>
<li class="offer" data-entry="${offer.entry.id}">
<div><a href="${offer.entry.href}">${offer.entry.name}</a>
<@v.lines offer.standings/></div>
<@dr.small offer.entry/>
<@rt.choose offer.entry offer.standings site.words["ui.routine-pick"] site.words["ui.routine-added"]/>
</li>
</#list>
</ul>
</#list>
<ul class="link-list">
<#list page.lists as link>
<li><a href="${link.href}" data-routine-way>${link.text}</a></li>
</#list>
</ul>
</details>
</div>
<p class="routine-address"></p>
<@v.templates/>
<@rt.signs/>
<template data-timers><@d.timer {"amount": "", "unit": "", "timer": "", "timerAgain": "", "text": ""}/></template>
</div>
<@rt.tray page.frame><button class="button" type="button" data-start-here>${site.words["ui.routine-start"]}</button></@rt.tray>
<@rt.walk page.frame/>
</@l.layout>
