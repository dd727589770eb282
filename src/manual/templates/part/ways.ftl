<#ftl output_format="HTML">
<#-- The pages of the manual in the order in which they are read. A test holds them against docs/. -->
<#assign groups = [
  {"title": "Begin", "pages": [
    ["tutorial", "Ten minutes"],
    ["authoring", "Day by day"]]},
  {"title": "Do", "pages": [
    ["pages", "Pages and settings"],
    ["theming", "The look"],
    ["publishing", "Publishing"],
    ["editions", "Editions"],
    ["integrators", "Embedding and data"],
    ["serve", "Seeing it"],
    ["check", "Checking"],
    ["import", "Taking records in"],
    ["diff", "What changed"],
    ["maven", "A Maven project"],
    ["jbake", "A JBake site"]]},
  {"title": "Look up", "pages": [
    ["format", "Format"],
    ["commands", "Commands"],
    ["problems", "Problems"],
    ["template-data", "Templates’ data"],
    ["searching", "Search"]]},
  {"title": "Understand", "pages": [
    ["design", "Design"],
    ["health-content", "Health content"],
    ["benchmarks", "Speed"],
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
<nav class="around" aria-label="${site.words["ui.around"]}">
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
