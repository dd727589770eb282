package org.leaven.dataset.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leaven.dataset.translation.TranslationMerger.TranslatedText;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/**
 * Finds translations whose original has changed since: {@code stale-translation}, a warning.
 *
 * <p>A comment above a translation quotes the text that was translated, behind its language:
 *
 * <pre>{@code
 * # en: Take it down.
 * - Nehmen Sie ihn ab.
 * }</pre>
 *
 * <p>Of several texts on a line, each has a comment, in their order. A text without a comment is
 * never stale.
 */
public final class StaleTexts {
  private StaleTexts() {}

  /** A comment with the original of a text. */
  public static String comment(String language, String original) {
    return "# " + language + ": " + oneLine(original);
  }

  /**
   * Compares the comments of a file with the originals.
   *
   * @param language of the originals
   * @param texts the translated texts of the file
   */
  public static List<Problem> in(SourceFile file, String language, List<TranslatedText> texts) {
    Map<Integer, List<TranslatedText>> byLine =
        texts.stream()
            .collect(
                Collectors.groupingBy(
                    text -> text.text().at().line(), TreeMap::new, Collectors.toList()));
    List<String> lines = file.text().lines().toList();
    List<Problem> stale = new ArrayList<>();
    byLine.forEach(
        (line, all) -> {
          List<String> quoted = quoted(lines, line, language);
          for (int i = 0; quoted.size() == all.size() && i < all.size(); i++) {
            String now = oneLine(all.get(i).original().value());
            if (!quoted.get(i).equals(now)) {
              stale.add(stale(all.get(i), quoted.get(i), now, language));
            }
          }
        });
    return stale;
  }

  private static Problem stale(TranslatedText text, String then, String now, String language) {
    return new Problem(
        text.text().at(),
        ProblemCode.STALE_TRANSLATION,
        "the original was \"" + then + "\" and is now \"" + now + "\"",
        "translate it again, and change the comment \"# " + language + ": …\" above");
  }

  /** The originals in the comments right above a line. */
  private static List<String> quoted(List<String> lines, int line, String language) {
    String mark = "# " + language + ": ";
    List<String> quoted = new ArrayList<>();
    for (int i = line - 2; i >= 0 && lines.get(i).strip().startsWith("#"); i--) {
      if (lines.get(i).strip().startsWith(mark)) {
        quoted.add(0, oneLine(lines.get(i).strip().substring(mark.length())));
      }
    }
    return quoted;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
