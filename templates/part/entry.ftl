<#ftl output_format="HTML">
<#-- What the dataset says of an entry: its verdicts, what to do, why, what belongs with it. -->
<#import "answer.ftl" as a>
<#import "facet.ftl" as f>
<#import "relation.ftl" as r>
<#import "source.ftl" as src>
<#import "dose.ftl" as d>
<#import "field.ftl" as fi>
<#import "media.ftl" as media>
<#import "nav.ftl" as nav>
<#import "review.ftl" as rv>
<#import "routine.ftl" as rt>
<#import "drawn.ftl" as dr>

<#-- `timed`: whether steps have timers, and the entry can be chosen. The author's text, nested, follows
     the steps, of which it says more; without steps it comes last. -->
<#macro facts entry timed=true>
<@state entry/>
<@a.answers entry.answers/>
<#if entry.summaryHtml?has_content>
<p class="lead" data-part="summary">${entry.summaryHtml?no_esc}</p>
</#if>
<@media.all entry.media/>
<@fi.all entry.visibleFields()/>
<@doing entry timed><#nested></@doing>
<@a.why entry.answers/>
<@related entry.relations/>
<#if !entry.steps?has_content>
<#nested>
</#if>
</#macro>

<#-- That it is withdrawn, or a draft. -->
<#macro state entry>
<#if entry.withdrawn??>
<div class="withdrawn" data-part="withdrawn">
<p><b>${site.words["ui.withdrawn"]} <time datetime="${entry.withdrawn.on}">${entry.withdrawn.onText}</time>.</b> ${entry.withdrawn.whyHtml?no_esc}</p>
<#if entry.withdrawn.instead?has_content>
<p>${site.words["ui.instead"]} <#list entry.withdrawn.instead as other><a href="${other.href}" data-entry="${other.id}">${other.name}</a><#sep>${site.words["list.comma"]}</#list></p>
</#if>
</div>
</#if>
<#if entry.isDraft()>
<p class="withdrawn" data-part="draft"><b>${site.words["ui.draft"]}</b></p>
</#if>
</#macro>

<#macro doing entry timed>
<#if entry.steps?has_content || entry.adaptationsHtml?has_content>
<section class="doing">
<div class="doing-head">
<h2>${site.words["ui.steps"]}</h2>
<@needs entry.facets/>
<#if entry.steps?has_content><@rt.advice page.frame/></#if>
</div>
<#if entry.steps?has_content>
<ol class="steps" data-part="steps">
<#list entry.steps as step>
<li><@d.step step timed/><#if step.view?has_content><p class="quiet" data-part="view">${step.view}</p></#if>${step.figureHtml?no_esc}<@media.step step/></li>
</#list>
</ol>
<@dr.note entry.steps/>
</#if>
<#if entry.adaptationsHtml?has_content>
<div class="adapting">
<h3>${site.words["ui.adaptations"]}</h3>
<ul data-part="adaptations">
<#list entry.adaptationsHtml as adaptationHtml>
<li>${adaptationHtml?no_esc}</li>
</#list>
</ul>
</div>
</#if>
<#if entry.steps?has_content>
<#nested>
</#if>
<#if timed>
<@rt.choose entry.entry entry.standings/>
</#if>
</section>
<#elseif timed>
<#if rt.isOffered(entry.standings)>
<p class="no-steps quiet">${site.words["ui.no-steps"]}</p>
</#if>
<@rt.choose entry.entry entry.standings/>
</#if>
</#macro>

<#-- What the source says is needed: the terms of the facet with this id. -->
<#macro needs facets>
<#list facets?filter(facet -> facet.id == "equipment") as facet>
<#assign stated = facet.terms?filter(term -> term.basis == "stated")>
<#if stated?has_content>
<p class="needs" data-part="needs">${site.words["ui.needs"]} <#list stated as term>${term.label}<#sep>${site.words["list.comma"]}</#list></p>
</#if>
</#list>
</#macro>

<#macro related groups>
<#if groups?has_content>
<section class="related" data-part="relations">
<h2>${site.words["ui.relations"]}</h2>
<p class="quiet">${site.words["ui.relations-own"]}</p>
<@r.relations groups/>
</section>
</#if>
</#macro>

<#-- What ends the content: pages of other sites, and who looked at this one. -->
<#macro ending page>
<#if page.links?has_content>
<section class="links" data-part="links">
<h2>${site.words["ui.links"]}</h2>
<ul class="link-list">
<#list page.links as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</section>
</#if>
<@rv.lines page page.reviewBy page.reviewByText/>
</#macro>

<#-- What few readers ask for: closed until they do. -->
<#macro details page mentions=[]>
<#if page.facets?has_content || page.otherFields()?has_content || page.sources?has_content || mentions?has_content>
<details class="details">
<summary>${site.words["ui.details"]}</summary>
<#if page.facets?has_content>
<section data-part="facets">
<h2 class="unseen">${site.words["ui.facets"]}</h2>
<@f.facets page.facets/>
<@f.key page.facets/>
</section>
</#if>
<#if page.otherFields()?has_content>
<section>
<h2 class="unseen">${site.words["ui.fields"]}</h2>
<@fi.all page.otherFields()/>
</section>
</#if>
<@src.section page.sources/>
<@nav.mentions mentions/>
<#nested>
</details>
</#if>
</#macro>
