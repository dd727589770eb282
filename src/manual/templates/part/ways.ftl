<#ftl output_format="HTML">
<#-- The pages of the manual in reading order. A test compares them with docs/. -->
<#assign groups = [
  {"title": "Getting started", "pages": [
    ["tutorial", "Tutorial"],
    ["authoring", "Everyday use"]]},
  {"title": "Guides", "pages": [
    ["pages", "Pages and settings"],
    ["theming", "Theming"],
    ["publishing", "Publishing"],
    ["editions", "Editions"],
    ["integrators", "Embedding and API"],
    ["serve", "Live preview"],
    ["check", "Checking"],
    ["translating", "Translating"],
    ["import", "Importing data"],
    ["editor", "Editing in the browser"],
    ["spreadsheet", "Editing in a spreadsheet"],
    ["diff", "Comparing versions"],
    ["maven", "Maven projects"],
    ["gradle", "Gradle projects"],
    ["jbake", "JBake sites"]]},
  {"title": "Reference", "pages": [
    ["format", "Dataset format"],
    ["figures", "Figures"],
    ["commands", "Commands"],
    ["problems", "Error reference"],
    ["template-data", "Template data"],
    ["searching", "Search"]]},
  {"title": "Background", "pages": [
    ["design", "Architecture"],
    ["health-content", "Health content"],
    ["benchmarks", "Benchmarks"],
    ["decisions/index", "Decisions"]]}
]>

<#macro ways frame>
<nav class="ways" aria-label="The manual">
<#list groups as group>
<p class="label">${group.title}</p>
<ul>
<#list group.pages as way>
<#assign path = way[0] + ".html">
<li><a href="${frame.root}${path}"<#if path == frame.path> aria-current="page"</#if>>${way[1]}</a></li>
</#list>
</ul>
</#list>
</nav>
</#macro>

<#-- The pages before and after this one. -->
<#macro around frame>
<#local all = [["index", "The manual"]]>
<#list groups as group><#local all += group.pages></#list>
<#list all as way>
<#if way[0] + ".html" == frame.path>
<nav class="around" aria-label="Before and after this page">
<ul>
<#if way?index gt 0>
<li data-way="previous"><a rel="prev" href="${frame.root}${all[way?index - 1][0]}.html"><span class="label">${site.words["ui.previous"]}</span> ${all[way?index - 1][1]}</a></li>
</#if>
<#if way?has_next>
<li data-way="next"><a rel="next" href="${frame.root}${all[way?index + 1][0]}.html"><span class="label">${site.words["ui.next"]}</span> ${all[way?index + 1][1]}</a></li>
</#if>
</ul>
</nav>
</#if>
</#list>
</#macro>
