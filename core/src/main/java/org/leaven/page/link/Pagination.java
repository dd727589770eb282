package org.leaven.page.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.view.paging.PaginationView;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Splits long lists into parts on pages of their own.
 *
 * <p>The first part has the path that the whole list would have; the others are below it, by
 * number.
 */
public enum Pagination {
  /** Rows with verdicts; a page with two tables of them has less than 3,000 elements. */
  VERDICTS(60),

  /** Rows with little more than a name. */
  NAMES(200);

  /** A list up to this length is not split: some twenty screens. */
  private static final int MAX_WHOLE = 300;

  private static final int AROUND = 2;
  private static final int FURTHER = 5;
  private static final String ENDING = ".html";

  private final int rows;

  Pagination(int rows) {
    this.rows = rows;
  }

  public static boolean isLong(int rows) {
    return rows > MAX_WHOLE;
  }

  /** How many parts a list has. */
  public int count(int all) {
    return isLong(all) ? (all + rows - 1) / rows : 1;
  }

  /** The part that has a row. */
  public int part(int row, int all) {
    return isLong(all) ? row / rows : 0;
  }

  /**
   * The rows of a part.
   *
   * @param part from 0
   */
  public <T> List<T> rows(List<T> all, int part) {
    return isLong(all.size())
        ? all.subList(part * rows, Math.min(all.size(), (part + 1) * rows))
        : all;
  }

  /** The path of a part, by that of the first one: {@code a/index.html}, {@code a/index/2.html}. */
  public static String path(String first, int part) {
    return part == 0 ? first : name(first) + "/" + (part + 1) + ENDING;
  }

  /** The path of a part of a topic's table; the first stands on the page of the topic. */
  public static String path(String topicPage, String verdict, int part) {
    return part == 0 ? topicPage : path(table(topicPage, verdict) + ENDING, part);
  }

  /** The name of a topic's table as a widget. */
  public static String table(String topicPage, String verdict) {
    return name(topicPage) + "/" + verdict;
  }

  /** A path without its extension. */
  public static String name(String page) {
    return page.substring(0, page.length() - ENDING.length());
  }

  /** The paths of the parts of a list. */
  public interface Paths {
    String of(int part);
  }

  /**
   * The range of a part, and links to other parts: the first, the last, the neighbours, and others
   * at growing distances, so that each part is a few links away.
   */
  public PaginationView view(String from, Paths paths, int part, int all, Messages words) {
    int count = count(all);
    if (count == 1) {
      return PaginationView.whole(all);
    }
    List<PageLink> links = new ArrayList<>();
    for (int each : shown(part, count)) {
      links.add(link(from, paths, each, Integer.toString(each + 1), each == part));
    }
    int end = Math.min(all, (part + 1) * rows);
    return new PaginationView(
        all,
        words.say(
            "part.range", number(words, part * rows + 1), number(words, end), number(words, all)),
        part == 0 ? null : link(from, paths, part - 1, words.say("ui.previous"), false),
        part == count - 1 ? null : link(from, paths, part + 1, words.say("ui.next"), false),
        links);
  }

  /** Links to parts from a page that is none of them. */
  public PaginationView links(String from, Paths paths, int all) {
    List<PageLink> links = new ArrayList<>();
    for (int each : shown(0, count(all))) {
      links.add(link(from, paths, each, Integer.toString(each + 1), false));
    }
    return new PaginationView(all, "", null, null, links);
  }

  private static Set<Integer> shown(int part, int count) {
    Set<Integer> shown = new TreeSet<>(List.of(0, count - 1));
    for (int away = 0; away < count; away = away < AROUND ? away + 1 : away * FURTHER) {
      shown.add(Math.max(0, part - away));
      shown.add(Math.min(count - 1, part + away));
    }
    return shown;
  }

  private static String number(Messages words, int number) {
    return words.number(Integer.toString(number));
  }

  private static PageLink link(String from, Paths paths, int part, String text, boolean isCurrent) {
    return new PageLink(Hrefs.relative(from, paths.of(part)), text, isCurrent);
  }
}
