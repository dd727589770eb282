ä ${content.title} ${content.body}
