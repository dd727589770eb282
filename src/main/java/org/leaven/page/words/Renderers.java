package org.leaven.page.words;

import org.leaven.page.markdown.InlineMarkdown;

/** How pages speak: the words they say themselves, and the author's texts as HTML. */
public record Renderers(Messages words, InlineMarkdown inline) {}
