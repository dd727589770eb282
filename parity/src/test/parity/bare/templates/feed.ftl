<feed><#list published_posts as post><id>${post.noExtensionUri}</id></#list></feed>
