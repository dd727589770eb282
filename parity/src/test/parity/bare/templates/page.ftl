<title>${content.title!"none"}</title><base href="${content.rootpath}"><#if content.noExtensionUri??>${content.noExtensionUri}</#if> ${content.uri} <#if content.tags??>${content.tags?join("|")}</#if>
${content.body}
