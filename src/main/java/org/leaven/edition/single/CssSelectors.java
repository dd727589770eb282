package org.leaven.edition.single;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the classes and attributes in the selectors of a style sheet, and can replace them.
 * Declarations, strings and at-rules stay as they are.
 */
final class CssSelectors {
  /** A comment, a string, a URL, or what ends a selector or a declaration. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|url\\([^\"')]*\\)|[{};]",
          Pattern.DOTALL);

  /** In a selector: an attribute, or a class without escapes. */
  private static final Pattern SELECTED =
      Pattern.compile(
          "\\[\\s*([\\w-]+)\\s*([^\\]\"']*?(?:\"[^\"]*\"|'[^']*')?[^\\]\"']*)\\]"
              + "|(\\.[A-Za-z_-][\\w-]*)(?![^\\s>+~,:.#\\[(){*])");

  /** An attribute that equals a quoted value; in other forms it is not renamed. */
  private static final Pattern IS_VALUE = Pattern.compile("=\"[^\"\\\\]*\"");

  /** Selects elements of a type that have no class at all. */
  private static final Pattern BARE = Pattern.compile("(?<![\\w.-])([a-z]\\w*):not\\(\\[class]\\)");

  private static final Pattern NO_CLASS = Pattern.compile(":not\\(\\[class]");

  /** Other syntax that refers to classes, which is not supported. */
  private static final Pattern UNSUPPORTED =
      Pattern.compile("(?<!:not\\()\\[\\s*class|\\[\\s*class(?!])|@scope|selector\\(|@import");

  private final String sheet;
  private final Set<String> selected = new TreeSet<>();
  private final Set<String> otherwise = new TreeSet<>();
  private final Set<String> bare = new TreeSet<>();
  private final boolean isSupported;

  CssSelectors(String sheet) {
    this.sheet = sheet;
    BARE.matcher(sheet).results().forEach(found -> bare.add(found.group(1)));
    long known = BARE.matcher(sheet).results().count();
    isSupported =
        !UNSUPPORTED.matcher(sheet).find() && NO_CLASS.matcher(sheet).results().count() == known;
    rewritten(
        selector -> {
          Matcher matcher = SELECTED.matcher(selector);
          while (matcher.find()) {
            note(matcher);
          }
          return selector;
        });
  }

  private void note(MatchResult found) {
    if (found.group(1) == null || IS_VALUE.matcher(found.group(2)).matches()) {
      selected.add(found.group());
    } else {
      otherwise.add(found.group(1));
    }
  }

  /** The selector for an attribute that has a value. */
  static String attribute(String key, String value) {
    return "[" + key + "=\"" + value + "\"]";
  }

  /** Whether names can be replaced: all references to classes have a supported form. */
  boolean isSupported() {
    return isSupported;
  }

  /** Types of elements that look different without any class. */
  Set<String> bare() {
    return bare;
  }

  /** Whether the style sheet uses this selector in one of its own. */
  boolean contains(String selector) {
    return selected.contains(selector);
  }

  /** Whether the style sheet selects an attribute by other means than by one value. */
  boolean selectsOtherwise(String attribute) {
    return otherwise.contains(attribute);
  }

  /** The style sheet with these selectors replaced. */
  String with(Map<String, String> others) {
    return rewritten(
        selector ->
            SELECTED
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
    Matcher token = TOKEN.matcher(sheet);
    int from = 0;
    while (token.find()) {
      stretch.append(sheet, from, token.start());
      from = token.end();
      if (token.group().equals("{") && !stretch.toString().strip().startsWith("@")) {
        written.append(change.apply(stretch.toString())).append('{');
        stretch.setLength(0);
      } else if (token.group().length() == 1) {
        written.append(stretch).append(token.group());
        stretch.setLength(0);
      } else {
        stretch.append(token.group());
      }
    }
    return written.append(stretch).append(sheet.substring(from)).toString();
  }
}
