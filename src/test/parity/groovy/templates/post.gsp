<%include "header.gsp"%>
<h1>${content.title}</h1>
<p>${content.date.format("dd MMMM yyyy")} <% content.tags.each { tag -> %>[${tag}] <% } %>
<%if (content.previousContent && !content.tags) {%><a href="${content.previousContent.uri}">${content.previousContent.title}</a><%}%>
${content.body}
<%include "footer.gsp"%>
