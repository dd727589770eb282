<#list alltags as each>${each} </#list>${content.rootpath}
