package org.leaven.jbakecompare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.html.CharacterReferences;

/** Cuts written pages into pieces that can be compared: lines, and parts of lines between tags. */
final class SitePieces {
  private static final Pattern CUT = Pattern.compile("\\R|(?<=>)(?=\\s*<)");
  private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][\\w:-]*)");

  private SitePieces() {}

  /**
   * A piece of a page.
   *
   * @param written as it stands there
   * @param form what it is compared by
   */
  record Piece(String written, String form) {
    Piece changed(UnaryOperator<String> change) {
      return new Piece(written, change.apply(form));
    }
  }

  /** The pieces of a page in their order, without white space at their ends. */
  static List<Piece> of(String page) {
    return texts(page).map(text -> new Piece(text, text)).toList();
  }

  static Stream<String> texts(String page) {
    return CUT.splitAsStream(page).map(String::strip).filter(own -> !own.isEmpty());
  }

  /** What the pieces of one page have in excess of those of another. */
  static List<Piece> without(List<Piece> pieces, List<Piece> others) {
    Map<String, Integer> there = new HashMap<>();
    others.forEach(piece -> there.merge(piece.form(), 1, Integer::sum));
    List<Piece> left = new ArrayList<>();
    for (Piece piece : pieces) {
      if (there.merge(piece.form(), -1, Integer::sum) < 0) {
        left.add(piece);
      }
    }
    return left;
  }

  /** A text with its character references read, twice where they are escaped in a feed. */
  static String decoded(String text) {
    String once = CharacterReferences.resolved(text, false);
    return CharacterReferences.resolved(once, false);
  }

  /** All pieces of pages, as readers of the pages see them. */
  static Set<String> all(Stream<String> pages) {
    Set<String> all = new HashSet<>();
    pages.forEach(page -> texts(decoded(page)).map(WrittenDates::without).forEach(all::add));
    return all;
  }

  /** How often each element begins. */
  static Map<String, Integer> elements(String page) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher found = ELEMENT.matcher(page);
    while (found.find()) {
      counts.merge(found.group(1), 1, Integer::sum);
    }
    return counts;
  }
}
