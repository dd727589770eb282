<#ftl output_format="HTML">
<#-- Entries tied to this one, each with its own standings. -->
<#import "verdict.ftl" as v>
<#import "standing.ftl" as st>
<#import "source.ftl" as src>

<#macro relations groups>
<#list groups as group>
<div class="relation" data-relation="${group.kind}">
<h3>${group.label}</h3>
<ul>
<#list group.items as item>
<li class="relation-item"<@src.cites item.sources/>>
<p class="relation-name"><a href="${item.entry.href}" data-entry="${item.entry.id}">${item.entry.name}</a><#if item.entry.state?has_content> <span class="state" data-part="state">${item.entry.state}</span></#if><#if item.topic??> <a class="relation-topic" href="${item.topic.href}" data-topic="${item.topic.id}">${item.topic.label}</a></#if><@st.basis item.basisNote/></p>
<#if item.noteHtml?has_content>
<p class="note" data-part="note">${item.noteHtml?no_esc}</p>
</#if>
<@v.lines item.standings/>
</li>
</#list>
</ul>
</div>
</#list>
</#macro>
