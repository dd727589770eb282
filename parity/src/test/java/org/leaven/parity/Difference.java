package org.leaven.parity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where Leaven may write something else than JBake.
 *
 * @param site its name, or {@code *} for all
 * @param file its path in the output
 * @param stock a pattern for what JBake writes; empty when it does not write the file at all
 * @param ours what Leaven writes instead
 * @param reason why JBake is not followed
 */
record Difference(String site, String file, String stock, String ours, String reason) {

  /** In the place of a pattern: the same tags and words, with other spaces between them. */
  private static final String SPACES = "spaces";

  private static final String PRINTED =
      "with \"img.path.update\" JBake prints a page anew, as the jsoup of its time did; today's puts"
          + " line breaks elsewhere, and writes \">\" in an attribute as a reference";

  /** All of them; the manual has the same list, for readers. */
  static final List<Difference> ALLOWED =
      List.of(
          new Difference(
              "*",
              ".leaven",
              "",
              "",
              "the mark by which Leaven knows that the folder is its own to replace"),
          new Difference(
              "freemarker",
              "feed.xml",
              "(?m)^<pubDate>\\w{3}, \\d+ \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000</pubDate>$",
              "<pubDate>Sun, 1 Mar 2026 00:00:00 +0000</pubDate>",
              "\"published_date\" is the clock's in JBake; here it is the newest document's"),
          new Difference(
              "locale",
              "one.html",
              "March",
              "März",
              "JBake sets \"jvm.locale\" after FreeMarker has asked for it, so that the first bake"
                  + " reads dates in one language and writes them in another, and the next bake of"
                  + " a running JBake does not"),
          new Difference("locale", "two.html", "May", "Mai", "as above"),
          new Difference("images", "one.html", SPACES, "", PRINTED),
          new Difference("images", "sub/two.html", SPACES, "", PRINTED),
          new Difference("images-no-host", "one.html", SPACES, "", PRINTED),
          new Difference("images-no-host", "sub/two.html", SPACES, "", PRINTED),
          new Difference(
              "asciidoc",
              "clock.html",
              "On \\d{4}-\\d\\d-\\d\\d and \\d{4}, at [\\d:]+ UTC",
              "On 2026-11-24 and 2026, at 00:00:00 UTC",
              "Asciidoctor reads the clock; here it is told the day given with --as-of"),
          new Difference(
              "mail",
              "two.html",
              "(?s)^.*$",
              "<p>Write to <a href=\"&#109;a&#105;&#x6c;&#x74;&#x6f;&#x3a;&#105;&#x64;&#x61;@&#101;"
                  + "&#x78;&#97;m&#112;&#108;&#101;.&#111;r&#x67;\">&#105;&#x64;&#x61;&#64;&#101;x"
                  + "&#x61;&#x6d;p&#108;&#x65;&#x2e;&#111;&#114;&#103;</a>.</p>\n\n",
              "mail addresses are hidden by dice, of which JBake has one set for all pages, so that"
                  + " a page depends on those before it; here each page has its own"));

  boolean isOf(String name, String path) {
    return (site.equals("*") || site.equals(name)) && file.equals(path);
  }

  boolean isFileOfOurs() {
    return stock.isEmpty();
  }

  boolean isInSpacesAlone() {
    return stock.equals(SPACES);
  }

  /** A text without its spaces around tags, and with one space for many. */
  static String squeezed(String text) {
    String plain = text.replace("&gt;", ">");
    return plain.replaceAll("\\s*(<[^>]*>)\\s*", "$1").replaceAll("\\s+", " ");
  }

  /**
   * JBake's text with Leaven's words in the place.
   *
   * @throws AssertionError when JBake does not write what this says; then it is not needed any more
   */
  String settle(String text) {
    Matcher found = Pattern.compile(stock).matcher(text);
    if (!found.find()) {
      throw new AssertionError(file + " does not differ any more: " + this);
    }
    return found.replaceFirst(Matcher.quoteReplacement(ours));
  }
}
