urlset { published_content.sort { it.uri }.each { each -> url { loc("${config.site_host}/${each.uri}") } } }
