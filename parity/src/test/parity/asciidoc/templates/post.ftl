<title>${content.title}</title> ${content.date?string("yyyy-MM-dd")} <#if content.tags??>${content.tags?join("|")}</#if> ${content.author!"nobody"} ${content.extra!"nothing"}
${content.body}
