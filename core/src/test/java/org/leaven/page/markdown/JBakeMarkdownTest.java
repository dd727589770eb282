package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.page.markdown.syntax.ExtensionFilter;

class JBakeMarkdownTest {
  private static final int PAGES = 3000;
  private static final List<String> PIECES =
      List.of(
          "word",
          " ",
          "\n",
          "\n\n",
          "*",
          "**",
          "`",
          "[a](b/c.html)",
          "[x]",
          "http:/",
          "/",
          ":",
          ".",
          "w",
          "<b>",
          "# ",
          "- ",
          "1. ",
          "| a | b |\n|---|---|\n| c | d |\n",
          "> ",
          "```\n",
          "~",
          "^",
          "é",
          "日本",
          "mailto:",
          "ftp.example.org",
          "example.com",
          "\t",
          "    ",
          "!",
          "\"",
          "'",
          "--",
          "...",
          "(c)",
          "$",
          "{#id}",
          "[^1]",
          "\u2028",
          "https:",
          "tel:1",
          "\u0000");

  @Test
  void pagesWithoutAddressesComeOutAsByTheWholeParser() {
    long seed = System.nanoTime();
    Random dice = new Random(seed);
    DataHolder options = PegdownOptionsAdapter.flexmarkOptions(PegdownExtensions.ALL);
    Parser parser = Parser.builder(options).build();
    HtmlRenderer renderer = HtmlRenderer.builder(options).build();
    JBakeMarkdown ours = new JBakeMarkdown(List.of("ALL"));
    for (int page = 0; page < PAGES; page++) {
      StringBuilder text = new StringBuilder();
      for (int left = dice.nextInt(60); left > 0; left--) {
        text.append(PIECES.get(dice.nextInt(PIECES.size())));
      }
      String written = text.toString();
      assertEquals(
          renderer.render(parser.parse(written)),
          ours.html(written),
          () -> "seed " + seed + ", text " + written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see http://a.org",
        "WwW.a.org",
        "me@a.org",
        "a \\* b",
        "h&#58;//a",
        "w\u001fww.a.org",
        "x://y"
      })
  void whatMayHoldAnAddressIsNotPlain(String text) {
    assertFalse(ExtensionFilter.canSkip(text));
  }

  @Test
  void proseIsPlain() {
    assertTrue(
        ExtensionFilter.canSkip("# A\n\nA *line* with [a link](b/c.html), 1/2 and how: so."));
  }

  @Test
  void addressesStillBecomeLinks() {
    JBakeMarkdown markdown = new JBakeMarkdown(List.of("AUTOLINKS"));
    assertEquals(
        "<p><a href=\"http://a.org\">http://a.org</a></p>\n", markdown.html("http://a.org"));
  }
}
