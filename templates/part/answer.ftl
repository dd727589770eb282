<#ftl output_format="HTML">
<#-- How an entry stands under each topic, in as few lines as say it whole, and why. -->
<#import "verdict.ftl" as v>
<#import "source.ftl" as src>

<#macro answers answers>
<#if answers.answers?has_content>
<ul class="answers" data-part="standings">
<#list answers.answers as answer>
<#if answer.lines?size == 1>
<li class="answer" data-topics="${answer.topics}" data-verdict="${answer.verdicts}" data-standing="${answer.kind}" <@v.colours answer.lines[0].line.mark/><@src.cites answer.lines[0].cites/>><#if answer.kind == "none" && site.isLarge() && answer.topics?contains(" ")><@v.shape answer.lines[0].line.mark/> <details><summary><@v.count answer.topics?split(" ")?size/></summary><@words answer.lines[0].line answer.kind/></details><#else><@said answer.lines[0].line answer.kind/></#if></li>
<#else>
<li class="answer-set" data-topics="${answer.topics}" data-verdict="${answer.verdicts}" data-standing="${answer.kind}" data-agreement="${answer.agreement}">
<#if answer.lead?has_content>
<p class="several-lead">${answer.lead}${site.words["list.colon"]}</p>
</#if>
<#list answer.lines as each>
<div class="answer" data-part="verdict" data-verdict="${each.line.mark.verdict}" <@v.colours each.line.mark/><@src.cites each.cites/>><@said each.line answer.kind/><#sep><span class="several-gap">;</span></#sep></div>
</#list>
</li>
</#if>
</#list>
</ul>
</#if>
</#macro>

<#macro said line kind><@v.shape line.mark/> <@words line kind/></#macro>

<#macro words line kind><p><b>${line.phrase}</b><#if line.namedUnder?has_content>${site.words["list.comma"]}<span data-part="named-under">${site.words["ui.named-under"]} <@entries line.namedUnder/></span></#if><#if line.qualifier?has_content>${site.words["list.comma"]}<span data-part="condition">${line.qualifier}</span></#if><#if kind == "none">${site.words["list.colon"]}<span class="none-explained">${site.words["ui.search-unlisted"]}. <a href="${page.frame.root}${site.words["ui.none-page"]}">${site.words["ui.none-more"]}</a></span></#if></p></#macro>

<#macro entries entries><#list entries as entry><a href="${entry.href}" data-entry="${entry.id}">${entry.name}</a><#sep>${site.words["list.comma"]}</#list></#macro>

<#macro judged fact><#if fact.judgement?has_content> data-judgement="${fact.judgement}"</#if></#macro>

<#macro stated fact tag><${tag} data-part="${fact.kind}" data-topics="${fact.topics}"<@judged fact/><#if fact.basis?has_content> data-basis="${fact.basis}"</#if><@src.cites fact.cites/>><#if fact.label?has_content><span class="label">${fact.label}:</span> </#if><#nested>${fact.html?no_esc}<#if fact.entries?has_content><@entries fact.entries/></#if><#if fact.basisNote?has_content> <span class="basis" data-part="basis">${fact.basisNote}</span></#if></${tag}></#macro>

<#macro why answers>
<#local saysNone=answers.lacksReason && site.givesReasons()>
<#if answers.facts?has_content || saysNone>
<section class="why" data-part="why">
<h2>${site.words["ui.why-listed"]}</h2>
<#if answers.of("reason")?has_content>
<#if answers.of("list-reason")?has_content>
<p class="label">${site.words["ui.own-reason"]}</p>
</#if>
<ul class="reasons">
<#list answers.of("reason") as fact>
<@stated fact "li"/>
</#list>
</ul>
</#if>
<#if answers.of("list-reason")?has_content>
<div class="list-reason">
<p class="label">${site.words["ui.list-reason"]}</p>
<ul class="reasons">
<#list answers.of("list-reason") as fact>
<@stated fact "li"/>
</#list>
</ul>
</div>
</#if>
<#if saysNone>
<p class="quiet" data-part="no-reason">${site.words["ui.no-reason"]}</p>
</#if>
<#list answers.of("includes") as fact>
<@stated fact "p">${site.words["ui.includes"]} </@stated>
</#list>
<#list answers.of("named-under") as fact>
<@stated fact "p">${site.words["ui.named-under"]?cap_first} </@stated>
</#list>
<#list answers.of("note") as fact>
<@stated fact "p"/>
</#list>
<#list answers.of("updated") as fact>
<p class="quiet" data-part="updated" data-topics="${fact.topics}"<@judged fact/>><#if fact.label?has_content>${fact.label}: </#if>${site.words["ui.updated"]} <time datetime="${fact.date}">${fact.html}</time></p>
</#list>
</section>
</#if>
</#macro>
