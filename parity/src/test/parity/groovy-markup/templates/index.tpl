layout 'layout/main.tpl', true,
  bodyContents: contents {
    published_posts.each { each -> model.put('post', each); include template: 'one-post.tpl' }
  }
