<#list published_pages as page><a href="${page.uri}">${page.title}</a> ${page.date?string("yyyy-MM-dd")}</#list>
