yieldUnescaped '<!DOCTYPE html>'
html(lang: 'en') {
  head { title(content.title ?: 'A site') }
  body {
    bodyContents()
    footer("${config.site_host} ${version}")
  }
}
