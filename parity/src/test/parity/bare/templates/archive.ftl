${published_posts?size} <#list published_pages?sort_by("uri") as page>${page.uri} </#list>
