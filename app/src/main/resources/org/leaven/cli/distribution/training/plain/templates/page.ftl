<title>${content.title}</title><time>${content.date?string("yyyy-MM-dd")}</time><#list content.tags as tag><b>${tag}</b></#list><#if content.body??>${content.body}</#if>
