package org.leaven.edition.single;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The selectors of a style sheet: what they ask for, and the same sheet with others in the place of
 * some. It knows where selectors stand, and leaves declarations, strings and rules with an
 * {@code @} as they are.
 */
final class CssSelectors {
  /** A comment, a string, an address, or what ends a selector or a declaration. */
  private static final Pattern PIECE =
      Pattern.compile(
          "/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|url\\([^\"')]*\\)|[{};]",
          Pattern.DOTALL);

  /** In a selector: an attribute, or a class that is written plainly. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\[\\s*([\\w-]+)\\s*([^\\]\"']*?(?:\"[^\"]*\"|'[^']*')?[^\\]\"']*)\\]"
              + "|(\\.[A-Za-z_-][\\w-]*)(?![^\\s>+~,:.#\\[(){*])");

  /** Is one value, said in quotes; written in another way it keeps its name. */
  private static final Pattern IS_VALUE = Pattern.compile("=\"[^\"\\\\]*\"");

  /** Asks for elements of a kind that have no class at all. */
  private static final Pattern BARE = Pattern.compile("(?<![\\w.-])([a-z]\\w*):not\\(\\[class]\\)");

  private static final Pattern ASKS_FOR_NONE = Pattern.compile(":not\\(\\[class]");

  /** What asks for classes in other ways than selectors do. */
  private static final Pattern STRANGE =
      Pattern.compile("(?<!:not\\()\\[\\s*class|\\[\\s*class(?!])|@scope|selector\\(|@import");

  private final String sheet;
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> otherwise = new TreeSet<>();
  private final Set<String> bare = new TreeSet<>();
  private final boolean arePlain;

  CssSelectors(String sheet) {
    this.sheet = sheet;
    BARE.matcher(sheet).results().forEach(found -> bare.add(found.group(1)));
    long known = BARE.matcher(sheet).results().count();
    arePlain =
        !STRANGE.matcher(sheet).find() && ASKS_FOR_NONE.matcher(sheet).results().count() == known;
    rewritten(
        selector -> {
          Matcher matcher = ASKED.matcher(selector);
          while (matcher.find()) {
            note(matcher);
          }
          return selector;
        });
  }

  private void note(MatchResult found) {
    if (found.group(1) == null || IS_VALUE.matcher(found.group(2)).matches()) {
      asked.add(found.group());
    } else {
      otherwise.add(found.group(1));
    }
  }

  /** The selector for an attribute that has a value. */
  static String attribute(String key, String value) {
    return "[" + key + "=\"" + value + "\"]";
  }

  /** Whether names can be exchanged: nothing asks for classes in a way that is not known here. */
  boolean arePlain() {
    return arePlain;
  }

  /** Kinds of elements that look otherwise without any class. */
  Set<String> bare() {
    return bare;
  }

  /** Whether the sheet has this selector as a part of one of its own. */
  boolean askFor(String selector) {
    return asked.contains(selector);
  }

  /** Whether the sheet asks for an attribute in another way than for one value. */
  boolean askOtherwiseFor(String attribute) {
    return otherwise.contains(attribute);
  }

  /** The sheet with other selectors in the place of these. */
  String with(Map<String, String> others) {
    return rewritten(
        selector ->
            ASKED
                .matcher(selector)
                .replaceAll(
                    found -> {
                      String other = others.get(found.group());
                      return Matcher.quoteReplacement(other == null ? found.group() : other);
                    }));
  }

  private String rewritten(UnaryOperator<String> change) {
    StringBuilder written = new StringBuilder();
    StringBuilder stretch = new StringBuilder();
    Matcher piece = PIECE.matcher(sheet);
    int from = 0;
    while (piece.find()) {
      stretch.append(sheet, from, piece.start());
      from = piece.end();
      if (piece.group().equals("{") && !stretch.toString().strip().startsWith("@")) {
        written.append(change.apply(stretch.toString())).append('{');
        stretch.setLength(0);
      } else if (piece.group().length() == 1) {
        written.append(stretch).append(piece.group());
        stretch.setLength(0);
      } else {
        stretch.append(piece.group());
      }
    }
    return written.append(stretch).append(sheet.substring(from)).toString();
  }
}
