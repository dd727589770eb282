package org.leaven.discovery;

import java.util.List;
import java.util.function.Predicate;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.frame.HeadView;
import org.leaven.source.Hrefs;

/** Writes <a href="https://llmstxt.org">llms.txt</a>, the list of pages for language models. */
final class LlmsTxt {
  /** More would fill the context of a language model; the lists of entries link to all. */
  private static final int MOST_ENTRIES = 500;

  private final SiteView site;
  private final SiteAddress addresses;
  private final StringBuilder out = new StringBuilder();

  private LlmsTxt(SiteView site, SiteAddress addresses) {
    this.site = site;
    this.addresses = addresses;
  }

  static String of(List<Page> pages, SiteView site, SiteAddress addresses) {
    return new LlmsTxt(site, addresses).write(pages);
  }

  private String write(List<Page> pages) {
    out.append("# ").append(MarkdownWriter.line(site.title())).append('\n');
    if (!site.tagline().isEmpty()) {
      out.append("\n> ").append(MarkdownWriter.line(site.tagline())).append('\n');
    }
    boolean hasCopies = pages.stream().map(page -> page.frame().head()).anyMatch(LlmsTxt::hasCopy);
    out.append('\n').append(say("llms.none"));
    out.append(hasCopies ? " " + say("llms.copies") : "").append('\n');
    section(say("llms.topics"), pages, Page.TopicPage.class::isInstance);
    boolean isShort =
        pages.stream().filter(Page.EntryPage.class::isInstance).count() <= MOST_ENTRIES;
    section(
        site.entries(),
        pages,
        page -> page instanceof Page.Entries || (isShort && page instanceof Page.EntryPage));
    section(
        say("llms.pages"),
        pages,
        page ->
            !(page instanceof Page.TopicPage
                || page instanceof Page.Entries
                || page instanceof Page.EntryPage));
    return out.toString();
  }

  private String say(String key) {
    return site.words().getOrDefault(key, "");
  }

  private void section(String title, List<Page> pages, Predicate<Page> isIn) {
    List<Page> listed = pages.stream().filter(isIn).filter(page -> !page.isLaterPart()).toList();
    if (!listed.isEmpty()) {
      out.append("\n## ").append(MarkdownWriter.line(title)).append("\n\n");
      listed.forEach(this::line);
    }
  }

  private void line(Page page) {
    String path = page.frame().path() + (hasCopy(page.frame().head()) ? LinkResolver.COPY : "");
    out.append("- [").append(MarkdownWriter.line(page.frame().title()));
    out.append("](").append(addresses.areKnown() ? addresses.of(path) : Hrefs.relative("", path));
    out.append(')');
    if (!page.frame().description().isEmpty()) {
      out.append(": ").append(MarkdownWriter.line(page.frame().description()));
    }
    out.append('\n');
  }

  private static boolean hasCopy(HeadView head) {
    return !head.copy().isEmpty();
  }
}
