<h1>${content.title} für ${content.date?string("EEEE, dd. MMMM yyyy HH:mm z")} ${1234.5}</h1>
${content.body}
${config.server_port} ${config.db_path} ${content.rootpath}
