<#ftl output_format="HTML">
<#-- Drawn figures. They show what the text beside them says, and are for the eye only. -->

<#-- The figure of an entry, small, for lists. -->
<#macro small entry><#if entry.figureHtml?has_content><span class="drawn-small">${entry.figureHtml?no_esc}</span></#if></#macro>

<#-- Whose the figures in some tables are. -->
<#macro listNote tables><#if tables?filter(table -> table.rows?filter(row -> row.entry.figureHtml?starts_with("<svg"))?has_content)?has_content>
<p class="quiet" data-part="drawn">${site.words["ui.drawn"]}</p>
</#if></#macro>

<#-- Whose the figures of some steps are, once on a page; nothing where there are none. -->
<#macro note steps><#if steps?filter(step -> step.figureHtml?has_content)?has_content>
<p class="quiet" data-part="drawn">${site.words["ui.drawn"]}</p>
</#if></#macro>
