layout 'layout/main.tpl', true,
  bodyContents: contents { h1(tag); tag_posts.each { post -> p(post.uri) } }
