package org.leaven.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/** What the poster of a topic says, as HTML, from the tables on the page of the topic. */
final class PosterText {
  /** Of a row: everything but pictures and what other topics say. */
  private static final String NOT_SHOWN = ".drawn-small, img, figure, [data-part=elsewhere]";

  private final BakedSite site;
  private final Topic topic;
  private final Document page;
  private final String address;

  PosterText(BakedSite site, Topic topic, BakedPage page, String address) {
    this.site = site;
    this.topic = topic;
    this.page = page.document().clone();
    this.address = address;
  }

  /** The name of the knowledge base and of the topic. */
  Element heading() {
    Element heading = block("poster-head");
    heading.appendElement("p").addClass("poster-base").text(site.base().head().title());
    heading.appendElement("h1").text(topic.label());
    return heading;
  }

  private Element block(String name) {
    return page.body().appendElement("div").addClass(name);
  }

  private List<Element> tables() {
    return page.select("main table.verdicts[data-topic=" + topic.id() + "]");
  }

  /** Whether the page has every entry of every list, and not only the first part of it. */
  boolean isWhole() {
    Map<String, Integer> rows = new TreeMap<>();
    tables().forEach(own -> rows.put(own.attr("data-verdict"), own.select("tbody > tr").size()));
    return site.base().head().verdicts().stream()
        .allMatch(verdict -> rows.getOrDefault(verdict.id(), 0) == count(verdict));
  }

  private int count(Verdict verdict) {
    return site.base().listed(topic, verdict).size();
  }

  /** The lists, in one column or two of about the same length. */
  Element lists() {
    List<Element> tables = tables();
    Element lists = block(tables.size() > 1 ? "poster-lists" : "poster-list");
    int all = tables.stream().mapToInt(PosterText::length).sum();
    int before = 0;
    List<Element> columns = List.of(new Element("div"), new Element("div"));
    for (Element table : tables) {
      boolean isFirst = before == 0 || 2 * before + length(table) < all;
      columns.get(isFirst ? 0 : 1).appendChild(list(table));
      before += length(table);
    }
    for (Element column : columns) {
      if (column.childrenSize() == 1) {
        lists.appendChild(column.child(0)); // as high as the other column
      } else if (column.childrenSize() > 1) {
        lists.appendChild(column);
      }
    }
    return lists;
  }

  /** About how many lines a list takes. */
  private static int length(Element table) {
    return 3 + table.select("tbody > tr").size() + table.text().length() / 60;
  }

  private Element list(Element table) {
    Element list = new Element("section").addClass("poster-card");
    list.attr("data-polarity", table.attr("data-polarity"));
    list.attr("data-topic", topic.id()).attr("data-verdict", table.attr("data-verdict"));
    Element title = table.selectFirst(".verdicts-title");
    list.appendElement("h2").html(title == null ? "" : title.html());
    table.select(".list-reason > p").forEach(reason -> list.appendChild(reason.clone()));
    String mark = table.select(".verdicts-title > svg").outerHtml();
    String word = site.base().verdict(table.attr("data-verdict")).map(Verdict::label).orElse("");
    Element rows = list.appendElement("ul").addClass("poster-rows");
    table.select("tbody > tr").forEach(row -> rows.appendChild(row(row, mark, word)));
    if (rows.childrenSize() == 0) {
      rows.remove();
      list.appendElement("p").text(site.word("ui.none-in-table"));
    }
    return list;
  }

  /** An entry: mark, verdict and name, and below it its conditions and reasons. */
  private static Element row(Element row, String mark, String verdict) {
    Element item = new Element("li").attr("data-entry", row.attr("data-entry"));
    Element name = row.select("> th a").get(0).clone();
    name.select(".unseen").remove();
    Element details = row.select("> td").get(0).clone();
    details.select(NOT_SHOWN).remove();
    Element differing = details.selectFirst("[data-part=others] > b");
    String word = differing == null ? verdict : differing.text().replaceFirst("\\.$", "");
    Element line = item.appendElement("p").addClass("poster-name");
    line.append(differing == null ? mark + " " : "");
    line.appendElement("span").addClass("verdict-word").text(word);
    line.appendText(" ").appendElement("b").text(name.text());
    details.select("a").forEach(Element::unwrap);
    details.children().stream().filter(Element::hasText).forEach(item::appendChild);
    return item;
  }

  /** The number of entries in each list, where they do not fit. */
  Element counts() {
    Element counts = block("poster-counts");
    counts.appendElement("p").text(site.word("poster.too-long"));
    for (Verdict verdict : site.base().head().verdicts()) {
      Element line = counts.appendElement("p").addClass("poster-count");
      line.attr("data-polarity", verdict.polarity().id());
      line.append(
          page.select("main table[data-verdict=" + verdict.id() + "] .verdicts-title > svg")
              .outerHtml());
      line.appendText(" " + verdict.label() + ": " + count(verdict));
    }
    return counts;
  }

  /**
   * Where more is, what "not listed" means, and whose word it is.
   *
   * @param isLong whether the footer of the site stands below
   */
  Element foot(boolean isLong) {
    Element foot = block("poster-foot");
    Element more = foot.appendElement("p");
    more.appendElement("b").text(site.word("poster.more"));
    more.appendText(" ").appendElement("a").attr("href", address).text(address);
    Element unlisted = foot.appendElement("p");
    unlisted.appendElement("b").text(site.word("verdict.none") + "?");
    unlisted.appendText(" " + site.word("ui.none-explained"));
    List<String> sources = new ArrayList<>();
    page.select("main [data-part=sources] .label").forEach(label -> sources.add(label.text()));
    if (!sources.isEmpty()) {
      String label = site.word("ui.sources") + site.word("list.colon");
      foot.appendElement("p").text(label + String.join("; ", sources));
    }
    String footer = page.select(".site-foot-text").text();
    if (isLong && !footer.isEmpty()) {
      foot.appendElement("p").text(footer);
    }
    return foot;
  }
}
