<#ftl output_format="HTML">
<#-- Why an entry stands as it does under a topic. -->
<#import "verdict.ftl" as v>
<#import "source.ftl" as src>

<#-- Words for a basis that is not stated. -->
<#macro basis note><#if note?has_content> <span class="basis" data-part="basis">${note}</span></#if></#macro>

<#macro reasons reasons part>
<#list reasons as reason>
<p data-part="${part}" data-basis="${reason.basis}">${reason.html?no_esc}<@basis reason.basisNote/> <@src.short reason.sources/></p>
</#list>
</#macro>

<#-- Says that there is no reason of its own, and whether the one for the whole list holds. -->
<#macro noReason listReasons><p class="quiet" data-part="no-reason"><#if listReasons?has_content>${site.words["ui.list-reason-holds"]}<#else>${site.words["ui.no-reason"]}</#if></p></#macro>

<#macro condition standing>
<#list standing.conditions as condition>
<p class="condition" data-part="condition" data-condition="${condition.kind}"><b>${condition.label}</b> ${condition.html?no_esc}</p>
</#list>
</#macro>

<#macro includes standing>
<#if standing.includes?has_content>
<div class="includes" data-part="includes">
<p class="label">${site.words["ui.includes"]}</p>
<ul>
<#list standing.includes as entry>
<li><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a></li>
</#list>
</ul>
</div>
</#if>
</#macro>

<#macro note standing>
<#if standing.noteHtml?has_content>
<p class="note" data-part="note">${standing.noteHtml?no_esc}</p>
</#if>
</#macro>

<#macro updated standing>
<#if standing.updated?has_content>
<p class="updated" data-part="updated">${site.words["ui.updated"]} <time datetime="${standing.updated}">${standing.updatedText}</time></p>
</#if>
</#macro>

<#-- The topics that do not list an entry, in one line of words. -->
<#macro unlisted topics>
<#if topics?has_content>
<section class="unlisted" data-part="unlisted" data-polarity="none">
<h3 class="unlisted-head"><@v.shape site.scale?last/> <span>${site.words["ui.unlisted"]}</span></h3>
<p><#list topics as topic><a href="${topic.href}" data-topic="${topic.id}" data-verdict="none" data-standing="none">${topic.label}</a><#sep>, </#list></p>
<p class="quiet">${site.words["ui.unlisted-explained"]}</p>
</section>
</#if>
</#macro>

<#-- One topic on an entry's page. The four bands line up across topics. -->
<#macro judgement standing>
<section class="judgement" data-topic="${standing.topic.id}" data-verdict="${standing.mark.verdict}" data-standing="${standing.kind}" <@v.colours standing.mark/>>
<h3 class="judgement-head"><@v.shape standing.mark/> <span>${standing.phrase}</span></h3>
<div class="judgement-why">
<#if standing.kind == "none">
<p class="quiet">${site.words["ui.none-explained"]}</p>
</#if>
<#if standing.namedUnder?has_content>
<p class="named"><@v.under standing/></p>
</#if>
<@condition standing/>
<@reasons standing.reasons "reason"/>
<#if standing.kind != "none" && !standing.reasons?has_content && !standing.listReasons?has_content>
<@noReason []/>
</#if>
<#if standing.listReasons?has_content>
<div class="list-reason">
<p class="label">${site.words["ui.list-reason"]}</p>
<@reasons standing.listReasons "list-reason"/>
</div>
</#if>
</div>
<div class="judgement-detail">
<@includes standing/>
<@note standing/>
<@updated standing/>
</div>
<p class="judgement-foot"><@src.long standing.sources/> <a href="${standing.topic.href}<#if standing.anchor?has_content>#${standing.anchor}</#if>">${standing.topic.allVerdicts}</a></p>
</section>
</#macro>
