<#ftl output_format="HTML">
<#-- What the dataset says of an entry: verdicts, steps, what it is, what belongs with it. -->
<#import "standing.ftl" as st>
<#import "facet.ftl" as f>
<#import "relation.ftl" as r>
<#import "matrix.ftl" as m>
<#import "dose.ftl" as d>

<#-- `timed`: whether steps have timers. -->
<#macro facts entry timed=true>
<#if entry.standings?has_content>
<section class="answers" data-part="standings">
<header class="answers-head">
<h2>${site.words["ui.verdicts"]}</h2>
<#if entry.standings?size gt 1>
<p data-part="difference"><@m.difference entry.difference/></p>
</#if>
</header>
<#if entry.unlisted?size lt entry.standings?size>
<div class="judgements" data-topics="${entry.standings?size?c}">
<#list entry.standings as standing>
<#if standing.kind != "none" || !entry.unlisted?has_content>
<@st.judgement standing/>
</#if>
</#list>
</div>
</#if>
<@st.unlisted entry.unlisted/>
</section>
</#if>
<#if entry.steps?has_content || entry.adaptationsHtml?has_content || entry.facets?has_content>
<div class="practice">
<#if entry.steps?has_content || entry.adaptationsHtml?has_content>
<div class="practice-main">
<#if entry.steps?has_content>
<section class="doing">
<h2>${site.words["ui.steps"]}</h2>
<ol class="steps" data-part="steps">
<#list entry.steps as step>
<li><@d.step step timed/></li>
</#list>
</ol>
</section>
</#if>
<#if entry.adaptationsHtml?has_content>
<section class="adapting">
<h2>${site.words["ui.adaptations"]}</h2>
<ul class="adaptations" data-part="adaptations">
<#list entry.adaptationsHtml as adaptationHtml>
<li>${adaptationHtml?no_esc}</li>
</#list>
</ul>
</section>
</#if>
</div>
</#if>
<#if entry.facets?has_content>
<section class="knowing" data-part="facets">
<h2>${site.words["ui.facets"]}</h2>
<@f.facets entry.facets true/>
</section>
</#if>
</div>
</#if>
<#if entry.relations?has_content>
<section class="more" data-part="relations">
<h2>${site.words["ui.relations"]}</h2>
<div class="relations">
<@r.relations entry.relations/>
</div>
</section>
</#if>
</#macro>
