package org.leaven.edition.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;

/**
 * The pages of a site as a book has them: the front page, the author's pages, topics, the
 * comparison, entries, sources, the index. A page that only a server shows is left out, and so is
 * one without a {@code <main>}.
 */
public final class ReadingOrder {
  private static final List<String> KINDS =
      List.of("home", "page", "topic", "compare", "entries", "entry", "", "sources", "search");
  private static final String FOR_SERVERS = "notfound";

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

  /** Reads pages and puts them in order. */
  public List<BakedPage> read(Map<String, String> htmlByPath) {
    List<BakedPage> pages = new ArrayList<>();
    htmlByPath.forEach(
        (path, html) -> {
          Document document = Jsoup.parse(html);
          document.outputSettings().prettyPrint(false);
          Element main = document.selectFirst("main");
          if (main != null && !main.attr("data-page").equals(FOR_SERVERS)) {
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
