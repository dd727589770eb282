<%include "header.gsp"%>
${content.body} ${content.og.image} <%= published_posts.size() %> ${db.getPublishedCount("post")}
<% published_content.sort { it.uri }.each { %>${it.uri} <% } %>
<% alltags.sort().each { %>${it} <% } %>

