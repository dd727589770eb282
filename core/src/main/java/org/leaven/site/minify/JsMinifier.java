package org.leaven.site.minify;

import java.util.regex.Pattern;

/**
 * Makes the theme's JavaScript smaller: removes indentation, comments that have lines to
 * themselves, and JSDoc types. A script with a template literal, a string or a comment behind code
 * that goes over several lines stays as it is. Scripts by others are not minified.
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

  private JsMinifier() {}

  /** The minified script. */
  public static String minify(String script) {
    return OVER_LINES.matcher(script).find()
        ? script
        : NEEDLESS.matcher(script).replaceAll("").replaceAll("\n+", "\n").strip();
  }
}
