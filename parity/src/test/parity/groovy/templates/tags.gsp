${tag}: <% tag_posts.each { %>${it.uri} <% } %> <% tagged_documents.each { %>${it.uri} <% } %> <% tags.each { %>${it.uri} <% } %>${content.rootpath}
