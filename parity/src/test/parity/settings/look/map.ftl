<#list all_content?sort_by("uri") as page>${page.uri} </#list>
