package org.leaven.share;

import java.util.Locale;
import java.util.Map;

/** Walks through HTML as our templates write it, and tells what it meets, in order. */
final class HtmlScanner {
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

  private final String html;
  private final Listener listener;

  /** Who is told. */
  interface Listener {
    /**
     * An element begins.
     *
     * @param name in lower case
     */
    void begin(String name, Tag tag);

    void end(String name);

    void text(String text);
  }

  /** The inside of a start tag. */
  record Tag(String source) {
    /** An attribute's value, empty where it has none or there is no such attribute. */
    String value(String attribute) {
      int at = find(attribute);
      if (at < 0 || !source.startsWith("=", at)) {
        return "";
      }
      char quote = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
      boolean isQuoted = quote == '"' || quote == '\'';
      int from = at + (isQuoted ? 2 : 1);
      int to = source.indexOf(isQuoted ? quote : ' ', from);
      return plain(source.substring(from, to < 0 ? source.length() : to));
    }

    /** Whether it has no attributes. */
    boolean isBare() {
      return source.isEmpty();
    }

    boolean has(String attribute) {
      return find(attribute) >= 0;
    }

    /** Where an attribute's name ends; less than nothing without it. */
    private int find(String attribute) {
      for (int at = source.indexOf(attribute); at >= 0; at = source.indexOf(attribute, at + 1)) {
        int end = at + attribute.length();
        boolean begins = at > 0 && source.charAt(at - 1) <= ' ';
        boolean ends = end == source.length() || " =/\n".indexOf(source.charAt(end)) >= 0;
        if (begins && ends) {
          return end;
        }
      }
      return -1;
    }
  }

  private HtmlScanner(String html, Listener listener) {
    this.html = html;
    this.listener = listener;
  }

  /** Walks from one offset to another. */
  static void scan(String html, int from, int to, Listener listener) {
    new HtmlScanner(html, listener).scan(from, to);
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      int tag = html.indexOf('<', at);
      if (tag < 0 || tag >= to) {
        listener.text(plain(html.substring(at, to)));
        return;
      }
      if (tag > at) {
        listener.text(plain(html.substring(at, tag)));
      }
      at = scanTag(tag);
    }
  }

  /** Gives the offset behind the tag. */
  private int scanTag(int tag) {
    if (html.startsWith("<!--", tag)) {
      int end = html.indexOf("-->", tag);
      return end < 0 ? html.length() : end + 3;
    }
    int end = endOfTag(tag);
    boolean closes = html.startsWith("/", tag + 1);
    int nameFrom = tag + (closes ? 2 : 1);
    int nameTo = nameFrom;
    while (nameTo < end && Character.isLetterOrDigit(html.charAt(nameTo))) {
      nameTo++;
    }
    if (nameTo == nameFrom) {
      listener.text("<");
      return tag + 1;
    }
    String name = html.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
    if (closes) {
      listener.end(name);
    } else {
      listener.begin(name, new Tag(html.substring(nameTo, end)));
    }
    return end + 1;
  }

  private int endOfTag(int tag) {
    char quote = 0;
    for (int i = tag; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return html.length() - 1;
  }

  /** Text with its character references resolved. */
  static String plain(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int done = 0;
    for (; at >= 0; at = text.indexOf('&', done)) {
      int end = text.indexOf(';', at);
      String meant = end < 0 || end - at > 10 ? "" : meant(text.substring(at + 1, end));
      plain.append(text, done, at).append(meant.isEmpty() ? "&" : meant);
      done = meant.isEmpty() ? at + 1 : end + 1;
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static String meant(String reference) {
    if (!reference.startsWith("#")) {
      return ENTITIES.getOrDefault(reference, "");
    }
    try {
      boolean isHexadecimal = reference.startsWith("x", 1) || reference.startsWith("X", 1);
      int code =
          Integer.parseInt(reference.substring(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
