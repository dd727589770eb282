<#import "macros.ftl" as m>
<@m.page title=(content.title)!"no title">
${content.body}
<@m.facts content/>
<ul>
<#list published_posts as post><li>${post.uri} ${post.title} ${(post.nextContent??)?c}</li>
</#list>
<#list published_pages as each><li>${each.uri}</li>
</#list>
<#list pages as each><li>${each.uri} ${each.status}</li>
</#list>
<#list posts as each><li>${each.uri} ${each.status}</li>
</#list>
<#list recipes as each><li>${each.uri} ${each.status}</li>
</#list>
<#list published_recipes as each><li>${each.uri}</li>
</#list>
<#list all_content?sort_by("uri") as each><li>${each.uri} ${each.type}</li>
</#list>
<#list published_content?sort_by("sourceuri") as each><li>${each.sourceuri} ${each.type}</li>
</#list>
</ul>
<p>${data.get("team.yaml").lead} ${data.get("list.yml").data?join(", ")} ${data.get("nowhere.yaml")?size}
<p>${db.getPublishedCount("post")} ${db.getDocumentCount("recipe")} ${db.getPublishedPostsByTag("back")?size} ${db.getPublishedDocumentsByTag("spine")?size}
<#list datas?sort_by("sourceuri") as file>${file.sourceuri} </#list>
</@m.page>
