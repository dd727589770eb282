<#ftl output_format="HTML">
<#-- Who looked at a page, and when it is to be looked at again. -->

<#macro lines page by="" byText="">
<#if page.reviewed?? || by?has_content>
<div class="reviewed quiet">
<#if page.reviewed??>
<p data-part="reviewed">${site.words["ui.reviewed"]} ${page.reviewed.by}<#if page.reviewed.role?has_content>${site.words["list.comma"]}${page.reviewed.role}</#if>${site.words["list.comma"]}<time datetime="${page.reviewed.on}">${page.reviewed.onText}</time></p>
</#if>
<#if by?has_content>
<p data-part="review-by">${site.words["ui.review-by"]} <time datetime="${by}">${byText}</time></p>
</#if>
</div>
</#if>
</#macro>
