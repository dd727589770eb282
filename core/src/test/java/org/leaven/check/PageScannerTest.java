package org.leaven.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.html.HtmlBuffer;
import org.leaven.html.HtmlEventParser;

/** Reading the tags alone must find what a real parser finds, or say that it cannot. */
class PageScannerTest {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>A <b>&amp; B</title>
      <link rel="icon" href="favicon.svg"><link rel="next" href="b.html">
      <link rel="stylesheet" href="css/site.css"><style>a{background:url(img/a.png)}</style>
      <script src="js/page.js" defer></script><script>if (a < b) { "<a href=x>" }</script></head>
      <body><!-- <a href="no"> --><p id="one">A <a href="a.html?x=1&amp;y=2#z">link</a><br>
      and <a name=old>another</a> 5 < 6</p>
      <ul id="list"><li><p>x</p><ul><li id="in">y</li></ul></li><li>z</li></ul>
      <dl><div><dt>t</dt><dd>d</dd></div></dl>
      <table id="t"><caption>c</caption><thead><tr><th>h</th></tr></thead>
      <tbody><tr><td><a href='q.html'>q</a></td></tr></tbody></table>
      <svg viewBox="0 0 1 1"><use href="#shape"/><path d="M0 0"/></svg>
      <img src="a.png" srcset="b.png 2x, c.png 3x" alt="x > y">
      <select><option value="1">1</option></select>
      <div style="background:url('d.png')"><h2 id="two">H</h2><video poster="p.png"></video></div>
      <details><summary>s</summary><button type="button" disabled>b</button></details>
      </body>
      </html>
      """;

  private static final String[] PIECES = {
    "<",
    ">",
    "/",
    "\"",
    "'",
    "=",
    " ",
    "<p>",
    "</p>",
    "<a href=k.html>",
    "</a>",
    "<b id=one>",
    "</b>",
    "<li>",
    "</li>",
    "<td>",
    "<tr>",
    "<table>",
    "</table>",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<svg>",
    "</svg>",
    "<script>",
    "</script>",
    "<title>",
    "<h2 id=x>",
    "</h2>",
    "<select>",
    "<br/>",
    "<div/>",
    "&",
    "&amp;",
    "&copy",
    "<IMG src=l.png>",
    "<p id=\"two\" id=\"three\">",
    "<dd>",
    "<option>",
    "<button>",
    "<form>",
    "<body id=b>",
    "<frameset>",
    "<noscript>",
    "<template>",
    "</template>",
    "\0"
  };

  private static List<HtmlEventParser.Listener> scanner() {
    return List.of(new PageScanner("a.html", page -> {}));
  }

  private static ScannedPage found(List<HtmlEventParser.Listener> told) {
    return ((PageScanner) told.get(0)).found();
  }

  private static Optional<ScannedPage> ofTags(String html) {
    return HtmlEventParser.readTags(HtmlBuffer.of(html), PageScannerTest::scanner)
        .map(PageScannerTest::found);
  }

  private static ScannedPage ofTree(String html) {
    return found(HtmlEventParser.readTree(HtmlBuffer.of(html), PageScannerTest::scanner));
  }

  @Test
  void tagsOfAPlainPageTellEverything() {
    Optional<ScannedPage> page = ofTags(PAGE);
    assertTrue(page.isPresent());
    assertEquals(ofTree(PAGE), page.get());
    assertTrue(page.get().references().size() > 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void brokenPagesAreReadAlikeOrNotAtAll(int seed) {
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder page = new StringBuilder(PAGE);
      for (int left = 1 + random.nextInt(2); left > 0; left--) {
        int at = random.nextInt(page.length());
        String piece = PIECES[random.nextInt(PIECES.length)];
        int to = random.nextBoolean() ? at : Math.min(page.length(), at + random.nextInt(12));
        page.replace(at, to, random.nextInt(4) == 0 ? "" : piece);
      }
      String html = page.toString();
      Optional<ScannedPage> tags = ofTags(html);
      if (tags.isPresent()) {
        read++;
        assertEquals(ofTree(html), tags.get(), "seed " + seed + ":\n" + html);
      }
    }
    assertTrue(read > 100, read + " pages with seed " + seed);
  }
}
