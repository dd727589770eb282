<rss><% published_posts.each { %><item>${it.title}</item><% } %></rss>
