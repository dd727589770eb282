Note: ${content.body}
