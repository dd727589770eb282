xmlDeclaration()
rss { published_posts.each { post -> item { title(post.title); description { yield post.body } } } }
