<rss><#list published_posts as post>${post.title} ${post.date?string("EEE")}</#list></rss>
