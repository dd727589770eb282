package org.leaven.edition.embed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Our own scripts without what only their authors read: comments that begin with two stars, but for
 * the first, and the space that lines begin with.
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
