package org.leaven.page.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.IndexLetter;
import org.leaven.page.view.Standing;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;
import org.leaven.source.text.TextFolding;

/** Makes the alphabetical index of all entries, topics and pages, by their names and aliases. */
public final class AlphabeticalIndex {
  private static final String OTHER = "#";

  /** Scripts without an alphabet have thousands of initials. */
  private static final int MAX_LETTERS = 60;

  private final KnowledgeBase base;
  private final List<AuthorFile> pages;
  private final VerdictResolver verdicts;
  private final Messages words;

  /**
   * Makes the index.
   *
   * @param pages the author's own published pages
   */
  public AlphabeticalIndex(
      KnowledgeBase base, List<AuthorFile> pages, VerdictResolver verdicts, Messages words) {
    this.base = base;
    this.pages = pages;
    this.verdicts = verdicts;
    this.words = words;
  }

  /**
   * A line of the index.
   *
   * @param path of the page that it leads to
   * @param sort what it stands in the alphabet by: its text, or how that is read
   * @param of for an alias: the name it leads to; empty otherwise
   * @param entry whose verdicts it may show
   */
  public record Line(
      String text, String sort, String path, String of, String kind, @Nullable Entry entry) {
    Line(String text, String path, String of, String kind, @Nullable Entry entry) {
      this(text, text, path, of, kind, entry);
    }
  }

  /** Every line, in alphabetical order. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : base.entries()) {
      String path = LinkResolver.path(entry);
      lines.add(new Line(entry.name(), entry.sortName(), path, "", kind(entry), entry));
      for (String alias : entry.aliases()) {
        lines.add(new Line(alias, path, entry.name(), entry.kind(), entry));
      }
    }
    base.head().topics().forEach(topic -> addTopic(lines, topic));
    for (AuthorFile page : pages) {
      lines.add(new Line(page.title(), page.path(), "", words.say("kind.page"), null));
    }
    lines.sort(Comparator.comparing(Line::sort, TextFolding.alphabetical()));
    return lines;
  }

  private String kind(Entry entry) {
    String state = verdicts.state(entry);
    return state.isEmpty() ? entry.kind() : state;
  }

  private void addTopic(List<Line> lines, Topic topic) {
    String kind = words.say("kind.topic");
    String label = AuthorWording.heading(topic.label());
    lines.add(new Line(label, LinkResolver.path(topic), "", kind, null));
    for (String alias : topic.aliases()) {
      lines.add(
          new Line(AuthorWording.heading(alias), LinkResolver.path(topic), label, kind, null));
    }
  }

  /**
   * Groups lines by their initials, as a page shows them.
   *
   * @param hasVerdicts whether entries are shown with all their verdicts or with none
   */
  public List<IndexLetter> letters(String from, List<Line> lines, boolean hasVerdicts) {
    Map<String, List<IndexLetter.Item>> groups = new TreeMap<>();
    for (Line line : lines) {
      List<Standing> all =
          line.entry() != null && hasVerdicts ? verdicts.brief(from, line.entry()) : List.of();
      String href = Hrefs.relative(from, line.path());
      groups
          .computeIfAbsent(initial(line.sort()), key -> new ArrayList<>())
          .add(new IndexLetter.Item(line.text(), href, line.of(), line.kind(), all));
    }
    List<IndexLetter> letters = new ArrayList<>();
    groups.forEach((letter, group) -> letters.add(new IndexLetter(id(letter), letter, group)));
    return letters;
  }

  /** The number of the first line of each initial; of very many initials only some. */
  public Map<String, Integer> firsts(List<Line> lines) {
    Map<String, Integer> firsts = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      firsts.putIfAbsent(initial(lines.get(i).sort()), i);
    }
    int step = firsts.size() / MAX_LETTERS + 1;
    List<String> all = List.copyOf(firsts.keySet());
    for (int i = 0; i < all.size(); i++) {
      if (i % step != 0) {
        firsts.remove(all.get(i));
      }
    }
    return firsts;
  }

  private static String initial(String text) {
    String folded = TextFolding.sortKey(text);
    int first = folded.isEmpty() ? '#' : folded.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : OTHER;
  }

  /** The id of a letter's heading. */
  public static String id(String letter) {
    return "letter-" + (letter.equals(OTHER) ? "other" : letter.toLowerCase(Locale.ROOT));
  }
}
