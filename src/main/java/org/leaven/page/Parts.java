package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.leaven.page.view.Link;
import org.leaven.source.Hrefs;

/**
 * Long lists, cut into parts that a reader can load and a browser can show. The first part stands
 * where the whole list would; the others follow below it, by number.
 */
final class Parts {
  /** Up to here a list is whole: some twenty screens. */
  static final int MOST_WHOLE = 300;

  /** So many rows has each part of a longer list. */
  static final int ROWS = 200;

  private static final int AROUND = 2;
  private static final String ENDING = ".html";

  private Parts() {}

  static boolean isLong(int rows) {
    return rows > MOST_WHOLE;
  }

  /** How many parts a list has. */
  static int count(int rows) {
    return isLong(rows) ? (rows + ROWS - 1) / ROWS : 1;
  }

  /**
   * The rows of a part.
   *
   * @param part from 0
   */
  static <T> List<T> rows(List<T> all, int part) {
    return isLong(all.size())
        ? all.subList(part * ROWS, Math.min(all.size(), (part + 1) * ROWS))
        : all;
  }

  /** The path of a part, by that of the first one: {@code a/index.html}, {@code a/index/2.html}. */
  static String path(String first, int part) {
    return part == 0 ? first : name(first) + "/" + (part + 1) + ENDING;
  }

  /** The path of a part of a topic's table; the first stands on the page of the topic. */
  static String path(String topicPage, String verdict, int part) {
    return part == 0 ? topicPage : path(table(topicPage, verdict) + ENDING, part);
  }

  /** What a topic's table is called as a piece for other people's pages. */
  static String table(String topicPage, String verdict) {
    return name(topicPage) + "/" + verdict;
  }

  /** A path without its extension. */
  static String name(String page) {
    return page.substring(0, page.length() - ENDING.length());
  }

  /** Where the parts of a list are. */
  interface Paths {
    String of(int part);
  }

  /** Links from one part to the first, the last and its neighbours; none when there is but one. */
  static List<Link> links(String from, Paths paths, int part, int count) {
    if (count == 1) {
      return List.of();
    }
    TreeSet<Integer> shown = new TreeSet<>(List.of(0, count - 1));
    for (int near = part - AROUND; near <= part + AROUND; near++) {
      shown.add(Math.max(0, Math.min(count - 1, near)));
    }
    List<Link> links = new ArrayList<>();
    for (int each : shown) {
      String href = Hrefs.relative(from, paths.of(each));
      links.add(new Link(href, Integer.toString(each + 1), each == part));
    }
    return links;
  }
}
