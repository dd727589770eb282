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
  private static final Pattern PIECE =
      Pattern.compile(
          "/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|[;\\s]*}\\s*|\\s*[{;,>]\\s*|:\\s+|\\s+",
          Pattern.DOTALL);

  private CssMinifier() {}

  /** The same sheet in fewer letters. */
  public static String squeeze(String sheet) {
    String bare = PIECE.matcher(sheet).replaceAll(CssMinifier::comment);
    return PIECE.matcher(bare).replaceAll(CssMinifier::shorter).strip();
  }

  private static String comment(MatchResult piece) {
    return Matcher.quoteReplacement(piece.group().startsWith("/*") ? " " : piece.group());
  }

  private static String shorter(MatchResult piece) {
    String text = piece.group();
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
