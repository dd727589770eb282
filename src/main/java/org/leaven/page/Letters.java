package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.view.Letter;
import org.leaven.page.view.Standing;
import org.leaven.source.Folding;
import org.leaven.source.Hrefs;

/** The alphabetical index: every entry, topic and page by its name and its other names. */
final class Letters {
  private static final String OTHER = "#";

  private final KnowledgeBase base;
  private final List<AuthorPage> pages;
  private final Standings standings;
  private final Words words;

  /**
   * Makes the index.
   *
   * @param pages the author's own pages, those that are published
   */
  Letters(KnowledgeBase base, List<AuthorPage> pages, Standings standings, Words words) {
    this.base = base;
    this.pages = pages;
    this.standings = standings;
    this.words = words;
  }

  /** The index as the search page shows it. */
  List<Letter> letters() {
    List<Letter.Item> items = new ArrayList<>();
    base.entries().forEach(entry -> addEntry(items, entry));
    base.head().topics().forEach(topic -> addTopic(items, topic));
    for (AuthorPage page : pages) {
      String kind = words.say("kind.page");
      items.add(new Letter.Item(page.title(), href(page.path()), "", kind, List.of()));
    }
    items.sort(Comparator.comparing(Letter.Item::text, Folding.alphabetical()));
    return grouped(items);
  }

  private void addEntry(List<Letter.Item> items, Entry entry) {
    String href = href(Atlas.path(entry));
    boolean isLong = Parts.isLong(base.entries().size());
    List<Standing> all = isLong ? List.of() : standings.of(Atlas.SEARCH, entry);
    items.add(new Letter.Item(entry.name(), href, "", entry.kind(), all));
    for (String alias : entry.aliases()) {
      items.add(new Letter.Item(alias, href, entry.name(), entry.kind(), all));
    }
  }

  private void addTopic(List<Letter.Item> items, Topic topic) {
    String href = href(Atlas.path(topic));
    String kind = words.say("kind.topic");
    String label = Wording.heading(topic.label());
    items.add(new Letter.Item(label, href, "", kind, List.of()));
    for (String alias : topic.aliases()) {
      items.add(new Letter.Item(Wording.heading(alias), href, label, kind, List.of()));
    }
  }

  private static String href(String path) {
    return Hrefs.relative(Atlas.SEARCH, path);
  }

  private static List<Letter> grouped(List<Letter.Item> items) {
    Map<String, List<Letter.Item>> groups = new TreeMap<>();
    for (Letter.Item item : items) {
      groups.computeIfAbsent(initial(item.text()), key -> new ArrayList<>()).add(item);
    }
    List<Letter> letters = new ArrayList<>();
    groups.forEach(
        (letter, group) -> letters.add(new Letter("letter-" + id(letter), letter, group)));
    return letters;
  }

  private static String initial(String text) {
    String folded = Folding.words(text);
    int first = folded.isEmpty() ? '#' : folded.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
  }

  private static String id(String letter) {
    return letter.equals(OTHER) ? "other" : letter.toLowerCase(Locale.ROOT);
  }
}
