<#import "macros.ftl" as m>
<@m.page title="Tag: ${tag}">
<#list tag_posts as post>${post.uri} ${post.title}
</#list>
<#list tagged_documents as page>${page.uri} ${page.type}
</#list>
<p>all: ${alltags?join(" ")}
<#list tags as each>${each.name} ${each.uri} ${each.tagged_posts?size} ${each.tagged_documents?size}
</#list>
</@m.page>
