package org.leaven.discovery;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    out.append("# ").append(PageMarkdown.escaped(site.title())).append('\n');
    if (!site.tagline().isEmpty()) {
      out.append("\n> ").append(PageMarkdown.escaped(site.tagline())).append('\n');
    }
    boolean hasCopies = pages.stream().map(page -> page.frame().head()).anyMatch(LlmsTxt::hasCopy);
    out.append('\n').append(say("llms.none"));
    out.append(hasCopies ? " " + say("llms.copies") : "");
    out.append(' ').append(say("llms.full")).append('\n');
    section(say("llms.topics"), pages, Page.TopicPage.class::isInstance);
    boolean isShort = isShort(pages);
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

  /**
   * The text of the front page, the author's pages, the topics, the glossary and the entries, one
   * after the other. Where entries are too many, the tables of the topics have them.
   */
  static String full(List<Page> pages, SiteView site) {
    List<Class<? extends Page>> kinds =
        List.of(
            Page.Home.class,
            Page.Article.class,
            Page.TopicPage.class,
            Page.EntryPage.class,
            Page.Glossary.class);
    return kinds.stream()
        .filter(kind -> isShort(pages) || kind != Page.EntryPage.class)
        .flatMap(kind -> pages.stream().filter(kind::isInstance))
        .map(page -> PageMarkdown.of(page, site.words()))
        .collect(Collectors.joining("\n", "", pages.isEmpty() ? "" : footer(pages.get(0))));
  }

  /** The author's text below every page, such as that a site does not replace a physician. */
  static String footer(Page page) {
    return PageMarkdown.of(page.frame().footerHtml());
  }

  private static boolean isShort(List<Page> pages) {
    return pages.stream().filter(Page.EntryPage.class::isInstance).count() <= MOST_ENTRIES;
  }

  private String say(String key) {
    return Objects.requireNonNull(site.words().get(key), key);
  }

  private void section(String title, List<Page> pages, Predicate<Page> isIn) {
    List<Page> listed = pages.stream().filter(isIn).filter(page -> !page.isLaterPart()).toList();
    if (!listed.isEmpty()) {
      out.append("\n## ").append(PageMarkdown.escaped(title)).append("\n\n");
      listed.forEach(this::line);
    }
  }

  private void line(Page page) {
    String path = page.frame().path() + (hasCopy(page.frame().head()) ? LinkResolver.COPY : "");
    out.append("- [").append(PageMarkdown.escaped(page.frame().title()));
    out.append("](").append(addresses.areKnown() ? addresses.of(path) : Hrefs.relative("", path));
    out.append(')');
    if (!page.frame().description().isEmpty()) {
      out.append(": ").append(PageMarkdown.escaped(page.frame().description()));
    }
    out.append('\n');
  }

  private static boolean hasCopy(HeadView head) {
    return !head.copy().isEmpty();
  }
}
