<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/entry.ftl" as en>
<@l.layout frame=page.frame kind="entry" lists=page.answers.lists>
<header class="page-head">
<h1>${page.entry.name}</h1>
<#if page.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.aliases as alias>${alias}<#sep>${site.words["list.comma"]}</#list></p>
</#if>
</header>
<@en.facts page><@b.body page.body/></@en.facts>
<#if page.positiveLists?has_content>
<p data-part="positive-lists">${site.words["relation.see-also"]}${site.words["list.colon"]}<#list page.positiveLists as link><a href="${link.href}">${link.text}</a><#sep>${site.words["list.comma"]}</#list></p>
</#if>
<@en.ending page/>
<@en.details page page.mentions>
<#if page.entry.kind?has_content>
<p class="quiet" data-part="kind">${page.entry.kind?cap_first}</p>
</#if>
<#if site.embeds>
<p class="quiet" data-part="embed"><a href="${page.frame.root}embed/index.html?src=${page.frame.piece}" data-page="${page.frame.path}" data-title="${page.entry.name}">${site.words["ui.embed-this"]}</a></p>
</#if>
</@en.details>
<@nav.around page/>
</@l.layout>
