package org.leaven.edition.builtpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;

/**
 * Sorts the pages of a site for reading as a book: the home page, the author's pages, topics, the
 * comparison, entries, sources, the index.
 *
 * <p>Pages for servers and iframes only, and pages without a {@code <main>}, are left out.
 */
public final class ReadingOrder {
  private static final List<String> KINDS =
      List.of(
          "home", "page", "topic", "compare", "entries", "entry", "facet", "term", "", "sources",
          "search");

  /** Kinds of pages that only a server or other sites show. */
  private static final Set<String> NOT_TO_READ = Set.of("notfound", "embed", "embedding");

  /** Links to such pages. */
  private static final String WAY_THERE = "[data-part=embed]";

  private final Map<String, Integer> ranks = new HashMap<>();

  public ReadingOrder(KnowledgeBase base) {
    base.head().topics().forEach(topic -> rank("topics/" + topic.id() + ".html"));
    for (Entry entry : base.entries()) {
      rank(entry.folder() + "/" + entry.id() + ".html");
    }
  }

  private void rank(String path) {
    ranks.put(path, ranks.size());
  }

  /** Parses the pages and sorts them. */
  public List<BakedPage> read(Map<String, String> htmlByPath) {
    List<BakedPage> pages = new ArrayList<>();
    htmlByPath.forEach(
        (path, html) -> {
          Document document = Jsoup.parse(html);
          document.outputSettings().prettyPrint(false);
          Element main = document.selectFirst("main");
          if (main != null && !NOT_TO_READ.contains(main.attr("data-page"))) {
            main.select(WAY_THERE).remove();
            pages.add(new BakedPage(path, document, main));
          }
        });
    pages.sort(
        Comparator.comparingInt(ReadingOrder::kind)
            .thenComparing(page -> ranks.getOrDefault(page.path(), -1))
            .thenComparing(BakedPage::path));
    return pages;
  }

  private static int kind(BakedPage page) {
    int kind = KINDS.indexOf(page.kind());
    return kind < 0 ? KINDS.indexOf("") : kind;
  }
}
