package org.leaven.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leaven.page.SearchDocument;

/**
 * Lists the names by which the search finds pages: titles, aliases and keywords, folded and without
 * spaces.
 */
final class SearchableNames {
  /** Longer names are cut: nobody types them. */
  private static final int MAX_LETTERS = 80;

  /** Higher numbers are not distinguished. */
  static final int MAX_NUMBER = 31;

  /**
   * A name.
   *
   * @param number 0 for the title, then aliases, then keywords
   */
  record Name(String joined, int page, int number, boolean isCompound) {}

  private SearchableNames() {}

  /** All names, sorted by UTF-16 code units, then by page. */
  static List<Name> of(List<SearchDocument> pages) {
    List<Name> all = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      SearchDocument each = pages.get(page);
      int number = add(all, List.of(each.title()), page, 0);
      number = add(all, each.aliases(), page, number);
      add(all, each.keywords(), page, number);
    }
    all.sort(
        Comparator.comparing(Name::joined)
            .thenComparingInt(Name::page)
            .thenComparingInt(Name::number));
    return all;
  }

  private static int add(List<Name> all, List<String> names, int page, int first) {
    int number = first;
    for (String name : names) {
      int same = Math.min(number, MAX_NUMBER);
      add(all, name, page, same);
      Tokenizer.spelled(name).ifPresent(spelled -> add(all, spelled, page, same));
      Tokenizer.withoutArticles(name).ifPresent(bare -> add(all, bare, page, same));
      number++;
    }
    return number;
  }

  private static void add(List<Name> all, String name, int page, int number) {
    String folded = Tokenizer.fold(name);
    String joined = folded.replace(" ", "");
    if (!joined.isEmpty()) {
      String cut = joined.length() > MAX_LETTERS ? joined.substring(0, MAX_LETTERS) : joined;
      all.add(new Name(cut, page, number, folded.indexOf(' ') > 0));
    }
  }
}
