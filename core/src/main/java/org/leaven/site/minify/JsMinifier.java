package org.leaven.site.minify;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.regex.Pattern;

/**
 * Makes the theme's JavaScript smaller: removes indentation, comments that have lines to
 * themselves, JSDoc types, and spaces beside punctuation in lines that have no literals but strings
 * in double quotes and regular expressions. A script with a template literal, a string or a comment
 * behind code that goes over several lines stays as it is. Scripts by others are not minified.
 */
public final class JsMinifier {
  /**
   * A line with an odd number of back quotes, with a backslash at its end, or with a comment that
   * begins behind code and does not end.
   */
  private static final Pattern OVER_LINES =
      Pattern.compile("(?m)^[^`\\n]*`(?:[^`\\n]*`[^`\\n]*`)*[^`\\n]*$|\\\\$|\\S.*/\\*(?!.*\\*/)");

  private static final String REST_OF_COMMENT = "[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/";

  private static final Pattern NEEDLESS =
      Pattern.compile(
          ("(?m)^\\s*(?://.*|/\\*" + REST_OF_COMMENT + "\\s*)$|^\\s+")
              + ("|(?<=[\\s(])/\\*\\* @" + REST_OF_COMMENT.replace("[^*]", "[^*\n]") + " "));

  /** A string in double quotes, or a regular expression where no division can be. */
  private static final String LITERAL =
      "\"(?:[^\"`\\\\\\n]|\\\\[nu])*\""
          + "|(?<=[(,=!&|?:] {0,1})/(?![*/])(?:[^\\[/\\\\\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*\\])+/";

  /**
   * A whole line without comments and other quotes; another slash has a value on each side. Two
   * hyphens might become a comment of HTML.
   */
  private static final Pattern PLAIN_LINE =
      Pattern.compile(
          "(?m)^(?!.*--)(?:[^\"'`/\\\\\\n]++|" + LITERAL + "|(?<=[\\w)] )/(?= \\w))++$");

  /** A sign needs its space before another sign. */
  private static final Pattern BESIDE_PUNCTUATION =
      Pattern.compile("(" + LITERAL + ")| *([+%-](?==| (?![+-]))|[/=,:?{}()&|<>;!\\[\\]*]) *");

  /** A line that does not end here in any reading of it. */
  private static final Pattern OPEN_END = Pattern.compile("(?m)^([^'`/\\\\\\n]*[;{,(])\\n");

  private JsMinifier() {}

  /** The minified script. */
  public static String minify(String script) {
    if (OVER_LINES.matcher(script).find()) {
      return script;
    }
    String lines = NEEDLESS.matcher(script).replaceAll("").replaceAll("\n+", "\n").strip();
    String dense =
        PLAIN_LINE.matcher(lines).replaceAll(line -> quoteReplacement(withoutSpaces(line.group())));
    return OPEN_END.matcher(dense).replaceAll("$1");
  }

  private static String withoutSpaces(String line) {
    return BESIDE_PUNCTUATION
        .matcher(line)
        .replaceAll(part -> quoteReplacement(part.group(part.group(1) == null ? 2 : 1)));
  }
}
