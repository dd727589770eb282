layout 'layout/main.tpl', true,
  bodyContents: contents { published_posts.each { post -> p(post.title) } }
