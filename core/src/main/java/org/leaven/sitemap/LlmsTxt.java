package org.leaven.sitemap;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.page.SitePlan;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.source.Hrefs;

/** Writes <a href="https://llmstxt.org">llms.txt</a>, the list of pages for language models. */
final class LlmsTxt {
  /** More would fill the context of a language model; the lists of entries link to all. */
  private static final int MAX_ENTRIES = 500;

  /** The kinds of pages whose text is in one file, in its order. */
  private static final List<Class<? extends Page>> IN_FULL =
      List.of(
          Page.Home.class,
          Page.Article.class,
          Page.TopicPage.class,
          Page.EntryPage.class,
          Page.Glossary.class);

  private final SiteView site;
  private final SiteAddress addresses;
  private final StringBuilder out = new StringBuilder();

  private LlmsTxt(SiteView site, SiteAddress addresses) {
    this.site = site;
    this.addresses = addresses;
  }

  static String of(
      List<DiscoverablePage> pages, SiteView site, SiteAddress addresses, boolean hasFewEntries) {
    return new LlmsTxt(site, addresses).write(pages, hasFewEntries);
  }

  private String write(List<DiscoverablePage> pages, boolean hasFewEntries) {
    out.append("# ").append(PageMarkdown.escaped(site.title())).append('\n');
    if (!site.tagline().isEmpty()) {
      out.append("\n> ").append(PageMarkdown.escaped(site.tagline())).append('\n');
    }
    boolean hasCopies = pages.stream().anyMatch(DiscoverablePage::hasCopy);
    out.append('\n').append(say("llms.none"));
    out.append(hasCopies ? " " + say("llms.copies") : "");
    out.append(' ').append(say("llms.full")).append('\n');
    section(say("llms.topics"), pages, page -> page.type() == Page.TopicPage.class);
    section(
        site.entries(),
        pages,
        page ->
            page.type() == Page.Entries.class
                || (hasFewEntries && page.type() == Page.EntryPage.class));
    section(
        say("llms.pages"),
        pages,
        page ->
            page.type() != Page.TopicPage.class
                && page.type() != Page.Entries.class
                && page.type() != Page.EntryPage.class);
    return out.toString();
  }

  /**
   * The text of the front page, the author's pages, the topics, the glossary and the entries, one
   * after the other. Where entries are too many, the tables of the topics have them.
   */
  static String full(List<DiscoverablePage> pages, boolean hasFewEntries) {
    return kindsInFull(hasFewEntries)
        .flatMap(kind -> pages.stream().filter(page -> page.type() == kind))
        .map(DiscoverablePage::markdown)
        .collect(Collectors.joining("\n", "", pages.isEmpty() ? "" : footer(pages.get(0))));
  }

  private static Stream<Class<? extends Page>> kindsInFull(boolean hasFewEntries) {
    return IN_FULL.stream().filter(kind -> hasFewEntries || kind != Page.EntryPage.class);
  }

  /** Whether the text of a page is in {@link #full}. */
  static boolean isInFull(Page page, boolean hasFewEntries) {
    return kindsInFull(hasFewEntries).anyMatch(kind -> kind == page.getClass());
  }

  /** Whether the entries themselves are listed, and not only their lists. */
  static boolean hasFewEntries(SitePlan plan) {
    return plan.generated().stream().filter(page -> page.type().equals(PlannedPage.ENTRY)).count()
        <= MAX_ENTRIES;
  }

  /** The author's text below every page, such as that a site does not replace a physician. */
  static String footer(DiscoverablePage page) {
    return PageMarkdown.of(page.footerHtml());
  }

  private String say(String key) {
    return Objects.requireNonNull(site.words().get(key), key);
  }

  private void section(
      String title, List<DiscoverablePage> pages, Predicate<DiscoverablePage> isIn) {
    List<DiscoverablePage> listed =
        pages.stream().filter(isIn).filter(page -> !page.isLaterPart()).toList();
    if (!listed.isEmpty()) {
      out.append("\n## ").append(PageMarkdown.escaped(title)).append("\n\n");
      listed.forEach(this::line);
    }
  }

  private void line(DiscoverablePage page) {
    String path = page.path() + (page.hasCopy() ? LinkResolver.COPY : "");
    out.append("- [").append(PageMarkdown.escaped(page.title()));
    out.append("](").append(addresses.isKnown() ? addresses.of(path) : Hrefs.relative("", path));
    out.append(')');
    if (!page.description().isEmpty()) {
      out.append(": ").append(PageMarkdown.escaped(page.description()));
    }
    out.append('\n');
  }
}
