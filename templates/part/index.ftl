<#ftl output_format="HTML">
<#-- The alphabetical index. An alias leads to the name that has the verdicts. -->
<#import "verdict.ftl" as v>

<#-- `tag`: of the heading of each letter. -->
<#macro letters letters tag="h3">
<#list letters as letter>
<section class="index-letter">
<${tag} id="${letter.id}">${letter.letter}</${tag}>
<ul>
<#list letter.items as item>
<li class="index-item">
<p class="index-name"><a href="${item.href}">${item.text}</a><#if item.of?has_content> <span class="index-of">${site.words["ui.see"]} ${item.of}</span></#if><#if item.kind?has_content && !item.standings?has_content && !item.of?has_content> <span class="kind">${item.kind}</span></#if></p>
<#if !item.of?has_content>
<@v.lines item.standings/>
</#if>
</li>
</#list>
</ul>
</section>
</#list>
</#macro>
