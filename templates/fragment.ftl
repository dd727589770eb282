<#ftl output_format="HTML">
<#-- A piece to include in another page: well-formed, without script and style of its own. -->
<#import "part/embed.ftl" as e>
<#global isPiece=true>
<div class="leaven" lang="${site.language}" dir="${site.direction}" data-kind="${page.kind}" data-name="${page.name}">
<@e.piece page/>
<#if page.kind != "badge">
<p class="embed-foot"><a href="${page.href}">${page.title} – ${site.title}</a></p>
</#if>
</div>
