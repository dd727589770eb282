package org.leaven.page.link;

import org.leaven.page.markdown.InlineMarkdown;

/** Renders the inline Markdown of the dataset, with links relative to the page that shows it. */
public final class DatasetText {
  private final InlineMarkdown inline;
  private final LinkResolver links;

  public DatasetText(InlineMarkdown inline, LinkResolver links) {
    this.inline = inline;
    this.links = links;
  }

  public String html(String from, String text) {
    return inline.html(text, links.pageLinks(from));
  }

  public String plain(String from, String text) {
    return inline.plain(text, links.pageLinks(from));
  }
}
