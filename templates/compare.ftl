<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/matrix.ftl" as m>
<@l.layout frame=page.frame kind="compare" scripts=["matrix.js"]>
<header class="page-head">
<h1>${page.frame.title}</h1>
</header>
<#if page.matrix.rows?has_content>
<div class="beside">
<@b.body page.body/>
<@m.legend page.matrix/>
</div>
<@m.matrix page.matrix false true page.parts/>
<@nav.parts page.parts/>
<#if site.embeds>
<p class="quiet" data-part="embed"><a href="${page.frame.root}embed/index.html?src=${page.frame.piece}" data-page="compare.html" data-title="${page.frame.title}">${site.words["ui.embed-this"]}</a></p>
</#if>
<#else>
<@b.body page.body/>
<@m.legend page.matrix/>
<p class="quiet" data-part="empty">${site.words["ui.none-in-table"]}</p>
</#if>
</@l.layout>
