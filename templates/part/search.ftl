<#ftl output_format="HTML">
<#-- The search; its script makes it visible. The link beside it works without one. `stays`: on the
     page of the search, where answers stay in place; `index`: whether the whole index is below it;
     `names`: what a reader may look for. -->
<#import "verdict.ftl" as v>
<#import "filter.ftl" as filter>

<#macro search frame stays=false index=stays filters=[] names="">
<div class="find">
<div class="search" role="search" data-search data-index="${frame.root}search/index.js" data-root="${frame.root}" data-w-none="${site.words["ui.search-none"]}" data-w-one="${site.words["ui.search-one"]}" data-w-many="${site.words["ui.search-many"]}" data-w-suggest="${site.words["ui.search-suggest"]}" data-w-similar="${site.words["ui.search-similar"]}" data-w-safe="${site.words["ui.search-safe"]}" data-w-unlisted="${site.words["ui.search-unlisted"]}" data-w-unsaid="${site.words["ui.search-unsaid"]}" data-w-mentioned="${site.words["ui.search-mentioned"]}" data-w-looser="${site.words["ui.search-looser"]}" data-w-related="${site.words["ui.search-related"]}" data-w-alias="${site.words["ui.search-alias"]}" data-w-named="${site.words["ui.search-named"]}" data-w-colon="${site.words["list.colon"]}" data-w-more="${site.words["ui.search-more"]}" data-w-all="${site.words["ui.full-list"]}" data-w-error="${site.words["ui.search-error"]}"<#if site.words["ui.search-help"]?has_content> data-w-help="${site.words["ui.search-help"]}" data-help="${site.words["ui.search-help-page"]}"</#if><#if index> data-all="#_index"</#if><#if stays> data-stays</#if> hidden>
<@v.templates/>
<label for="_query">${site.words["ui.search"]}</label>
<input type="text" inputmode="search" id="_query"<#if names?has_content> placeholder="${names} …"</#if> autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="_results">
<p class="search-status" role="status" aria-live="polite"></p>
<@filter.panel filters false/>
<ul class="search-results" id="_results" role="listbox" aria-label="${site.words["ui.search-results"]}" hidden></ul>
<#if index>
<p class="search-key"><input type="checkbox" id="_key" data-key checked> <label for="_key">${site.words["ui.search-key"]}</label></p>
</#if>
</div>
<#nested>
</div>
</#macro>

<#-- The way to the whole index, for every page that has the search but not the index. -->
<#macro all frame>
<p class="examples"><a href="${frame.root}search.html">${site.words["ui.full-list"]}</a></p>
</#macro>
