package org.leaven.edition.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of HTML. */
final class Plain {
  private static final Pattern TAG =
      Pattern.compile("<(?:!--.*?--|/?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
  private static final Pattern IMAGE = Pattern.compile("<img\\b[^>]*?\\balt=\"([^\"]*)\"[^>]*>");
  private static final Pattern BLOCK =
      Pattern.compile("</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|pre|blockquote|br|hr)\\b[^>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));");

  private Plain() {}

  /** The words alone, each run of white space as one space. */
  static String of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html.strip();
    }
    String pictured = IMAGE.matcher(html).replaceAll("$1");
    String parted = BLOCK.matcher(pictured).replaceAll(" ");
    String words = TAG.matcher(parted).replaceAll("");
    String read = ENTITY.matcher(words).replaceAll(found -> Matcher.quoteReplacement(read(found)));
    return read.replaceAll("[ \\t\\n\\r]+", " ").strip();
  }

  private static String read(java.util.regex.MatchResult entity) {
    if (entity.group(3) != null) {
      return switch (entity.group(3)) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        case "apos" -> "'";
        default -> "\u00a0";
      };
    }
    boolean isDecimal = entity.group(1) != null;
    int code = Integer.parseInt(isDecimal ? entity.group(1) : entity.group(2), isDecimal ? 10 : 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }
}
