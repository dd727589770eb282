<%include "header.gsp"%>
<%published_posts.each { post ->%><a href="${post.uri}">${post.title}</a> ${post.date.format("yyyy")}
<%}%>
${currentPageNumber}/${numberOfPages}
