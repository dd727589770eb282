package org.leaven.site.minify;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Minifies the theme's CSS by removing comments and white space; strings are left unchanged.
 *
 * <p>CSS by others is not minified.
 */
public final class CssMinifier {
  /** A comment, a string, or white space next to a character that makes it redundant. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|[;\\s]*}\\s*|\\s*[{;,>]\\s*|:\\s+|\\s+",
          Pattern.DOTALL);

  private CssMinifier() {}

  /** The minified CSS. */
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
