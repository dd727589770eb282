<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/body.ftl" as b>
<@l.layout page.frame "glossary">
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<@b.body page.body/>
<dl class="glossary">
<#list page.meanings as meaning>
<div class="meaning" id="${meaning.id}">
<dt>${meaning.term}</dt>
<dd>${meaning.html?no_esc}</dd>
<#if meaning.mentions?has_content>
<dd class="quiet">${site.words["ui.mentions"]} <#list meaning.mentions as link><a href="${link.href}">${link.text}</a><#sep>${site.words["list.comma"]}</#list></dd>
</#if>
</div>
</#list>
</dl>
</@l.layout>
