<%def last=null; published_posts.each { post -> if (last) { %><hr><% }; last = post.date.format("MMMM") %><h2>${last}</h2>${post.title}<%}%>
