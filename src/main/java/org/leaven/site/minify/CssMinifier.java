package org.leaven.site.minify;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a style sheet of the theme's smaller for those who load it: without comments, and without
 * the spaces that mean nothing. Strings stay as they are; so do other people's sheets.
 */
public final class CssMinifier {
  /** A comment, a string, or white space with the sign that makes it needless. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|[;\\s]*}\\s*|\\s*[{;,>]\\s*|:\\s+|\\s+",
          Pattern.DOTALL);

  private CssMinifier() {}

  /** The same sheet in fewer letters. */
  public static String minify(String css) {
    String bare = TOKEN.matcher(css).replaceAll(CssMinifier::comment);
    return TOKEN.matcher(bare).replaceAll(CssMinifier::shorter).strip();
  }

  private static String comment(MatchResult token) {
    return Matcher.quoteReplacement(token.group().startsWith("/*") ? " " : token.group());
  }

  private static String shorter(MatchResult token) {
    String text = token.group();
    if (text.startsWith("\"") || text.startsWith("'")) {
      return Matcher.quoteReplacement(text);
    }
    String bare = text.strip();
    if (bare.endsWith("}")) {
      return "}";
    }
    return bare.isEmpty() ? " " : bare;
  }
}
