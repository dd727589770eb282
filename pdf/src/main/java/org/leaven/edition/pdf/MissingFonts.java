package org.leaven.edition.pdf;

import java.util.Locale;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports the characters that none of the PDF's fonts has. */
final class MissingFonts {
  private static final int SHOWN = 12;

  private MissingFonts() {}

  /**
   * Reports them, if there are any: {@code missing-font}.
   *
   * @param place where a character stands in the sources
   */
  static void report(
      SortedSet<Integer> missing, Function<String, Position> place, Problems problems) {
    if (missing.isEmpty()) {
      return;
    }
    String shown =
        missing.stream()
            .limit(SHOWN)
            .map(each -> "\"" + Character.toString(each) + "\" (U+" + hex(each) + ")")
            .collect(Collectors.joining(", "));
    String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
    problems.add(
        place.apply(Character.toString(missing.first())),
        ProblemCode.MISSING_FONT,
        "no font for the PDF has the characters " + shown + more,
        "name a TrueType font that has them in kb.pdf.fonts, or leave out the PDF and posters");
  }

  private static String hex(int character) {
    String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
