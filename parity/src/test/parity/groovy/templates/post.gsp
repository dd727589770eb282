<%include "header.gsp"%>
<h1>${content.title}</h1>
<p>${content.date.format("dd MMMM yyyy")} <% content.tags.each { tag -> %>[${tag}] <% } %>
${content.body}
<%include "footer.gsp"%>
