package org.leaven.page.words;

import org.leaven.page.markdown.InlineMarkdown;

/** The messages of pages, and the renderer of the author's inline Markdown. */
public record Renderers(Messages words, InlineMarkdown inline) {}
