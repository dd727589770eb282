<#ftl output_format="HTML">
<#-- How to take a piece of the site into another page. -->
<#import "layout.ftl" as l>
<#assign first = page.groups[0].items[0]>
<#assign address = page.address?has_content?then(page.address, "https://example.org/")>
<@l.layout page.frame "embedding">
<link rel="stylesheet" href="builder.css">
<script src="../embed.js" defer></script>
<script src="builder.js" defer></script>
<header class="page-head">
<h1>${page.frame.title}</h1>
<p class="lead">${site.words["ui.embed-lead"]}</p>
</header>
<div class="embedding" data-embedding data-address="${page.address}" data-w-copied="${site.words["ui.embed-copied"]}" data-w-marked="${site.words["ui.embed-marked"]}">
<p data-scripted hidden><label>${site.words["ui.embed-what"]} <select>
<#list page.groups as group>
<optgroup label="${group.label}">
<#list group.items as item>
<option value="${item.name}" data-page="${item.page}">${item.title}</option>
</#list>
</optgroup>
</#list>
</select></label></p>
<div class="embedding-ways">
<#list page.ways as way>
<@snippet way/>
</#list>
<p role="status" class="embedding-said"></p>
</div>
<section data-scripted hidden>
<h2>${site.words["ui.embed-preview"]}</h2>
<div class="embedding-preview" data-preview></div>
<p><a href="${first.name}.html" data-alone>${site.words["ui.embed-alone"]}</a></p>
</section>
</div>
<section class="more">
<h2>${site.words["ui.embed-all"]}</h2>
<#list page.groups as group>
<h3>${group.label}</h3>
<ul class="link-list">
<#list group.items as item>
<li><a href="${item.href}">${item.title}</a></li>
</#list>
</ul>
</#list>
<#if page.hasData>
<p><a href="<#if page.frame.shared == page.frame.root>../api/v1/index.json<#else>${page.frame.shared}api/v1/${site.language}/index.json</#if>">${site.words["ui.embed-data"]}</a></p>
</#if>
</section>
</@l.layout>

<#macro snippet way>
<figure class="snippet" data-way="${way.way}">
<figcaption>${way.label}</figcaption>
<button type="button" aria-label="${site.words["ui.embed-copy"]}: ${way.label}" data-scripted hidden>${site.words["ui.embed-copy"]}</button>
<pre dir="ltr"><code data-snippet="${way.text}">${way.text?replace("{base}", address)?replace("{name}", first.name)?replace("{page}", first.page)?replace("{title}", first.title?replace("&", "&amp;")?replace("\"", "&quot;")?replace("<", "&lt;"))}</code></pre>
</figure>
</#macro>
