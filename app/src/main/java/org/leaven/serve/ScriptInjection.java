package org.leaven.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inserts the live-reload script into a page as it is sent to the browser. */
final class ScriptInjection {
  private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEGIN = "<html".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DOCTYPE = "<!doctype".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern BASE =
      Pattern.compile("(<head>(?:\\s*<meta charset[^>]*>)?)(?:\\s*<base [^>]*>)?");

  private ScriptInjection() {}

  /** Inserts an element before the end of the body; an HTML fragment is returned unchanged. */
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
   * Adds a base URL to the 404 page, so that its links work at any request path. Pages not made by
   * Leaven are returned unchanged.
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

  /** The last position of a tag, ignoring case; -1 if there is none. */
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
