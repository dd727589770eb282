package org.leaven.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the script that follows edits into a page on its way to the browser. */
final class ScriptInjection {
  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEGIN = "<html".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DOCTYPE = "<!doctype".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern BASE =
      Pattern.compile("(<head>(?:\\s*<meta charset[^>]*>)?)(?:\\s*<base [^>]*>)?");

  private ScriptInjection() {}

  /** The page with an element before the end of its body; a fragment stays as it is. */
  static ByteBuffer into(byte[] page, String element) {
    int end = last(page, END);
    if (end < 0 && last(page, BEGIN) < 0 && last(page, DOCTYPE) < 0) {
      return ByteBuffer.wrap(page);
    }
    int at = end < 0 ? page.length : end;
    byte[] added = element.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(page.length + added.length)
        .put(page, 0, at)
        .put(added)
        .put(page, at, page.length - at)
        .flip();
  }

  /**
   * The page for wrong addresses as it works below any of them: its links begin at the top of the
   * site as it is served here, wherever it will be found later. Pages that Leaven has not made stay
   * as they are.
   */
  static byte[] atAnyDepth(byte[] page, String top) {
    String html = new String(page, StandardCharsets.UTF_8);
    if (!html.contains(" data-page=\"notfound\"")) {
      return page;
    }
    String base = Matcher.quoteReplacement("\n<base href=\"" + top + "\">");
    return BASE.matcher(html)
        .replaceFirst("$1" + base)
        .replace("href=\"#_main\"", "href=\"" + SiteFileResolver.NOT_FOUND + "#_main\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Where a tag stands last, in letters of either case; -1 when nowhere. */
  private static int last(byte[] page, byte[] tag) {
    for (int at = page.length - tag.length; at >= 0; at--) {
      int same = 0;
      while (same < tag.length && lower(page[at + same]) == tag[same]) {
        same++;
      }
      if (same == tag.length) {
        return at;
      }
    }
    return -1;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
  }
}
