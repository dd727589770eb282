${content.title}: ${content.date?string("yyyy-MM-dd")}, ${content.date?string("MMMM")}
