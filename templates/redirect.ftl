<#ftl output_format="HTML">
<#-- What stands at an address that a page had before: it leads on without a script. -->
<!doctype html>
<html lang="${site.language}" dir="${site.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.frame.documentTitle}</title>
<meta http-equiv="refresh" content="0; url=${page.to.href}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${page.frame.shared}favicon.svg">
</head>
<body>
<p>${site.words["ui.moved"]} <a href="${page.to.href}">${page.to.text}</a></p>
</body>
</html>
