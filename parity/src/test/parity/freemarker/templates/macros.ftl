<#macro page title>
<!DOCTYPE html>
<title>${title} – ${config.site_title?is_sequence?then(config.site_title?join(","), config.site_title)}</title>
<base href="${content.rootpath}">
<#nested>
<footer>${config.footer_words} ${version} ${config.old_key} ${config.site_motto}</footer>
</#macro>
<#macro facts thing>
<dl>
<#list thing?keys?sort as key>
<#if key != "body" && key != "sha1" && key != "file" && key != "nextContent" && key != "previousContent">
<dt>${key}<dd><#attempt>${thing[key]?is_date?then("date", "")}<#if thing[key]?is_date>${thing[key]?string("yyyy-MM-dd HH:mm")}<#elseif thing[key]?is_boolean>${thing[key]?c}<#elseif thing[key]?is_sequence>${thing[key]?join("|")}<#elseif thing[key]?is_hash>${thing[key]?keys?sort?join("/")}<#else>${thing[key]}</#if><#recover>nothing</#attempt>
</#if>
</#list>
</dl>
</#macro>
