<#ftl output_format="HTML">
<#import "layout.ftl" as l>
<#import "part/nav.ftl" as nav>
<#import "part/body.ftl" as b>
<#import "part/source.ftl" as src>
<#import "part/standing.ftl" as st>
<#import "part/facet.ftl" as f>
<#import "part/relation.ftl" as r>
<#import "part/matrix.ftl" as m>
<#import "part/dose.ftl" as d>
<#import "part/routine.ftl" as rt>
<@l.layout page.frame "entry">
<header class="page-head">
<#if page.entry.kind?has_content>
<p class="kind" data-part="kind">${page.entry.kind}</p>
</#if>
<h1>${page.entry.name}</h1>
<#if page.aliases?has_content>
<p class="aliases" data-part="aliases">${site.words["ui.aliases"]} <#list page.aliases as alias>${alias}<#sep>, </#list></p>
</#if>
<#if page.summaryHtml?has_content>
<p class="lead" data-part="summary">${page.summaryHtml?no_esc}</p>
</#if>
<@rt.choose page.entry page.standings/>
</header>
<#if page.standings?has_content>
<section class="answers" data-part="standings">
<header class="answers-head">
<h2>${site.words["ui.verdicts"]}</h2>
<#if page.standings?size gt 1>
<p data-part="difference"><@m.difference page.difference/></p>
</#if>
</header>
<div class="judgements" data-topics="${page.standings?size?c}">
<#list page.standings as standing>
<@st.judgement standing/>
</#list>
</div>
</section>
</#if>
<#if page.steps?has_content || page.adaptationsHtml?has_content || page.facets?has_content>
<div class="practice">
<#if page.steps?has_content || page.adaptationsHtml?has_content>
<div class="practice-main">
<#if page.steps?has_content>
<section class="doing">
<h2>${site.words["ui.steps"]}</h2>
<ol class="steps" data-part="steps">
<#list page.steps as step>
<li><@d.step step/></li>
</#list>
</ol>
</section>
</#if>
<#if page.adaptationsHtml?has_content>
<section class="adapting">
<h2>${site.words["ui.adaptations"]}</h2>
<ul class="adaptations" data-part="adaptations">
<#list page.adaptationsHtml as adaptationHtml>
<li>${adaptationHtml?no_esc}</li>
</#list>
</ul>
</section>
</#if>
</div>
</#if>
<#if page.facets?has_content>
<section class="knowing" data-part="facets">
<h2>${site.words["ui.facets"]}</h2>
<@f.facets page.facets true/>
</section>
</#if>
</div>
</#if>
<#if page.relations?has_content>
<section class="more" data-part="relations">
<h2>${site.words["ui.relations"]}</h2>
<div class="relations">
<@r.relations page.relations/>
</div>
</section>
</#if>
<div class="beside">
<@b.body page.body/>
<div class="mores">
<@nav.mentions page.mentions/>
<@src.section page.sources/>
</div>
</div>
<#if page.reviewBy?has_content>
<p class="quiet" data-part="review-by">${site.words["ui.review-by"]} <time datetime="${page.reviewBy}">${page.reviewByText}</time></p>
</#if>
<@nav.around page/>
<@rt.tray page.frame/>
</@l.layout>
