article {
  h1 { a(href: "${post.uri}", "${post.title}") }
  p(post.date.format('dd MMMM yyyy'))
  yieldUnescaped post.body
  if (post.tags) { ul { post.tags.each { each -> li(each) } } }
}
