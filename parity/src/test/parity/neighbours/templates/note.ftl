${content.title}
<#if content.previousContent??>older: ${content.previousContent.uri} ${content.previousContent.noExtensionUri} ${content.previousContent.title!"untitled"}</#if>
<#if content.nextContent??>newer: ${content.nextContent.uri} ${content.nextContent?keys?sort?join(" ")}</#if>
