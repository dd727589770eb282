<#ftl output_format="HTML">
<#-- Choosing entries for the routine; a script keeps the choice. -->

<#-- The choice for one entry; what some topic speaks against is not offered. -->
<#macro choose entry standings>
<#if site.hasRoutine && !standings?filter(standing -> standing.lines?filter(line -> line.mark.polarity == "negative")?has_content)?has_content>
<label class="choose scripted"><input type="checkbox" data-choose value="${entry.id}"> <span>${site.words["ui.routine-add"]}<span class="unseen">: ${entry.name}</span></span></label>
</#if>
</#macro>

<#-- The way to the routine, and how much is in it. -->
<#macro tray frame>
<#if site.hasRoutine>
<div class="tray scripted" data-routine-tray hidden>
<p role="status" data-one="${site.words["ui.picked-many"]}" data-many="${site.words["ui.picked-many"]}"></p>
<a class="button" href="${frame.root}routine.html" data-routine-way>${site.words["ui.routine-open"]}</a>
</div>
</#if>
</#macro>
