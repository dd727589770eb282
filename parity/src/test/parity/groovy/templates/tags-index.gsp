<% tags.each { %>${it.name} ${it.tagged_posts.size()} <% } %>
