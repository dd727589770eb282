<h1>Not here</h1> ${content.type} ${content.rootpath}
