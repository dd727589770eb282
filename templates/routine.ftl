<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/verdict.ftl" as v>
<#import "part/body.ftl" as b>
<@l.layout frame=page.frame kind="routine" scripts=["cards.js", "routine.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@b.body page.body/>
<div class="beside">
<div class="routine" data-routine data-shards="${site.shards?c}" data-w-named="${site.words["ui.named-under"]}" data-w-colon="${site.words["list.colon"]}" data-w-steps="${site.words["ui.steps"]}" data-w-adaptations="${site.words["ui.adaptations"]}" data-w-sources="${site.words["ui.sources"]}" data-w-up="${site.words["ui.routine-up"]}" data-w-down="${site.words["ui.routine-down"]}" data-w-remove="${site.words["ui.routine-remove"]}" data-w-moved="${site.words["ui.routine-moved"]}" data-w-removed="${site.words["ui.routine-removed"]}" data-w-copied="${site.words["ui.routine-copied"]}" data-w-error="${site.words["ui.cards-error"]}">
<p class="routine-empty">${site.words["ui.routine-empty"]}</p>
<p class="unseen" role="status"></p>
<ol class="routine-list"></ol>
<p class="routine-address"></p>
<@v.templates/>
</div>
<div class="routine-side">
<div class="routine-tools scripted" hidden>
<button type="button" data-print>${site.words["ui.routine-print"]}</button>
<button class="quiet-button" type="button" data-copy>${site.words["ui.routine-copy"]}</button>
</div>
<nav class="routine-lists" aria-labelledby="_choose">
<p id="_choose">${site.words["ui.routine-choose"]}</p>
<ul class="link-list">
<#list page.lists as link>
<li><a href="${link.href}" data-routine-way>${link.text}</a></li>
</#list>
</ul>
</nav>
</div>
</div>
</@l.layout>
