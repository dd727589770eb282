package org.leaven.edition.embed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Removes documentation comments, except for the first, and the indentation from Leaven's own
 * scripts.
 */
final class CommentStripper {
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/ ?", Pattern.DOTALL);
  private static final Pattern INDENT = Pattern.compile("\\n\\s+");

  private CommentStripper() {}

  static byte[] script(byte[] script) {
    String whole = new String(script, StandardCharsets.UTF_8);
    int afterFirst = whole.indexOf("*/") + 2;
    String rest = COMMENT.matcher(whole.substring(afterFirst)).replaceAll("");
    String lean = whole.substring(0, afterFirst) + INDENT.matcher(rest).replaceAll("\n");
    return lean.getBytes(StandardCharsets.UTF_8);
  }
}
