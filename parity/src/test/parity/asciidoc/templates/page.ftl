<title>${content.title!"none"}</title>
${content.body}
