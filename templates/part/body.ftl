<#ftl output_format="HTML">
<#-- The author's text, and the contents of a longer page. -->
<#import "table.ftl" as t>
<#import "drawn.ftl" as dr>

<#macro body body>
<#if body.blocks?has_content>
<div class="prose">
<#list body.blocks as block>
<#if block.table??>
<@t.verdicts block.table/>
<@dr.listNote [block.table]/>
<#else>
${block.html?no_esc}
</#if>
</#list>
</div>
</#if>
</#macro>

<#macro contents body>
<#if body.contents?size gt 2>
<nav class="contents" aria-label="${site.words["ui.contents"]}">
<p class="label" aria-hidden="true">${site.words["ui.contents"]}</p>
<ol>
<#list body.contents as heading>
<li data-level="${heading.level?c}"><a href="#${heading.id}">${heading.text}</a></li>
</#list>
</ol>
</nav>
</#if>
</#macro>
