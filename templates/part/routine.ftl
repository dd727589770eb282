<#ftl output_format="HTML">
<#-- Choosing entries for the routine, and following it; a script keeps the choice. -->

<#function isOffered standings>
<#return site.hasRoutine && !standings?filter(standing -> standing.lines?filter(line -> line.mark.polarity == "negative")?has_content)?has_content>
</#function>

<#-- The choice for one entry; what some topic speaks against is not offered. `word` is on
     it, `chosen` once it is made. -->
<#macro choose entry standings word=site.words["ui.routine-add"] chosen=site.words["ui.routine-in"]>
<#if isOffered(standings)>
<label class="choose scripted"><input type="checkbox" data-choose value="${entry.id}"> <span><#if word == chosen>${word}<#else><span data-off>${word}</span><span data-on>${chosen}</span></#if><span class="unseen">: ${entry.name}</span></span></label>
</#if>
</#macro>

<#-- How much is in the routine, and the way to it, or what is nested. -->
<#macro tray frame>
<#if site.hasRoutine>
<#local own><#nested></#local>
<div class="tray scripted" data-routine-tray hidden>
<p role="status" data-one="${site.words["ui.picked-many"]}" data-many="${site.words["ui.picked-many"]}"></p>
<#if own?has_content>${own}<#else><a class="button" href="${frame.root}routine.html" data-routine-way>${site.words["ui.routine-open"]}</a></#if>
</div>
</#if>
</#macro>

<#-- The signs on buttons that move an entry. -->
<#macro signs>
<#list {"up": "M10 16V4M4.500 9.500 10 4l5.500 5.500", "down": "M10 4v12M4.500 10.500 10 16l5.500-5.500", "remove": "M5 5l10 10M15 5 5 15"} as name, path>
<template data-sign="${name}"><svg class="icon" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${path}"/></svg></template>
</#list>
</#macro>

<#-- What the author says before all steps; nothing by itself. -->
<#macro advice frame>
<#if site.words["ui.before-steps"]?has_content>
<p class="advice"><a href="${frame.root}${site.words["ui.before-steps-page"]}">${site.words["ui.before-steps"]}</a></p>
</#if>
</#macro>

<#-- One step at a time, above the page; a script fills it in. What the page says before all steps is on
     the first screen, too, and the way to help on the last. -->
<#macro walk frame>
<dialog class="walk" data-walk aria-labelledby="_walk-name" aria-describedby="_walk-text" data-w-of="${site.words["ui.walk-of"]}" data-w-step="${site.words["ui.walk-step"]}" data-w-none="${site.words["ui.no-steps"]}" data-w-more="${site.words["ui.more-about"]}" data-w-end="${site.words["ui.walk-end"]}" data-w-again="${site.words["ui.walk-again"]}" data-w-previous="${site.words["ui.previous"]}" data-w-next="${site.words["ui.next"]}" data-w-finish="${site.words["ui.walk-finish"]}">
<div class="walk-head">
<h2 id="_walk-name" data-name>${site.words["nav.routine"]}</h2>
<p class="walk-of" data-of></p>
<button class="icon-button" type="button" data-close aria-label="${site.words["ui.walk-close"]}"><svg class="icon" width="1em" height="1em" viewBox="0 0 20 20" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" d="M5 5l10 10M15 5 5 15"/></svg></button>
</div>
<div class="walk-step">
<div data-before></div>
<div class="walk-figure" data-figure aria-hidden="true"></div>
<p class="walk-text" id="_walk-text" data-text aria-live="polite" aria-atomic="true"></p>
<div class="walk-doses" data-doses></div>
<div class="walk-note" data-note aria-live="polite"></div>
<#if site.words["ui.search-help"]?has_content>
<p data-help hidden><a href="${frame.root}${site.words["ui.search-help-page"]}">${site.words["ui.search-help"]}</a></p>
</#if>
</div>
<div class="walk-foot">
<button class="quiet-button" type="button" data-previous>${site.words["ui.previous"]}</button>
<button class="button" type="button" data-next>${site.words["ui.next"]}</button>
</div>
</dialog>
</#macro>
