<title>${content.title!"none"}</title><base href="${content.rootpath}"><#if content.noExtensionUri??>${content.noExtensionUri}</#if> ${content.uri} <#if content.previousContent?? && !content.tags??>${content.previousContent.noExtensionUri}</#if>
${content.body}
