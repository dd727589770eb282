<title>${content.title!"none"}</title><base href="${content.rootpath}"><#if content.noExtensionUri??>${content.noExtensionUri}</#if> ${content.uri}
${content.body}
