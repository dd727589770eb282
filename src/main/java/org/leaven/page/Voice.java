package org.leaven.page;

import org.leaven.page.markdown.InlineMarkdown;

/** How pages speak: the words they say themselves, and the author's texts as HTML. */
record Voice(Words words, InlineMarkdown inline) {}
