<#ftl output_format="HTML">
<#-- Pictures, and videos as posters that lead to them: a page loads nothing of a video. -->
<#import "source.ftl" as src>

<#-- `later`: whether it is below the first screen. -->
<#macro picture picture later=true><img src="${picture.src}" width="${picture.width?c}" height="${picture.height?c}" alt="${picture.alt}"<#if later> loading="lazy"</#if> decoding="async"></#macro>

<#macro all media>
<#if media?has_content>
<div class="media" data-part="media">
<#list media as medium>
<figure class="medium"<@src.cites medium.sources/>>
<#if medium.video?has_content>
<a class="medium-video" href="${medium.video}"><@picture medium.picture medium?index gt 0/><span class="medium-play">${site.words["ui.video"]}<#if medium.duration?has_content> (${medium.duration})</#if></span></a>
<#else>
<@picture medium.picture medium?index gt 0/>
</#if>
<#if medium.captionHtml?has_content || medium.creditHtml?has_content || medium.licenceHtml?has_content>
<figcaption>
<#if medium.captionHtml?has_content>
<span class="medium-caption">${medium.captionHtml?no_esc}</span>
</#if>
<#if medium.creditHtml?has_content || medium.licenceHtml?has_content>
<span class="medium-credit"><#if medium.creditHtml?has_content>${site.words["ui.credit"]} ${medium.creditHtml?no_esc}</#if><#if medium.creditHtml?has_content && medium.licenceHtml?has_content>${site.words["list.comma"]}</#if>${medium.licenceHtml?no_esc}</span>
</#if>
</figcaption>
</#if>
</figure>
</#list>
</div>
</#if>
</#macro>

<#-- Beside a step; nothing where it has no picture. -->
<#macro step step><#if step.picture??><div class="step-picture" data-part="step-picture"><@picture step.picture/></div></#if></#macro>
