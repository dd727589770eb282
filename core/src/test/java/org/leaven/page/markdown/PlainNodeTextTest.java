package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leaven.html.TextContent;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;

class PlainNodeTextTest {
  private static final Pattern HEADING = Pattern.compile("(?s)<h[23] id=[^>]*>(.*?)</h[23]>");

  @Test
  void wordsOfAHeadingAreWhatAReaderSees() {
    Markdown markdown = new Markdown(false);
    int seen = 0;
    for (int seed = 0; seed < 60; seed++) {
      String text = RandomMarkdown.text(seed, 5_000).replace("[TOC]", "");
      RenderedMarkdown rendered =
          markdown.render(
              new MarkdownSource("a.md", 1, text), TextLinkResolver.NONE, words -> false);
      List<String> expected =
          HEADING
              .matcher(String.join("", rendered.parts()))
              .results()
              .map(MatchResult::group)
              .map(TextContent::of)
              .toList();
      List<String> words =
          rendered.headings().stream().map(RenderedMarkdown.Heading::text).toList();
      assertEquals(expected, words, "seed " + seed);
      seen += words.size();
    }
    assertTrue(seen > 200, "only " + seen);
  }

  @Test
  void marksOfAHeadingAreNotWords() {
    Markdown markdown = new Markdown(false);
    assertEquals("A b c d <e>", markdown.title("# A *b* `c` [**d**](x) <e>"));
    assertEquals("Fish & chips", markdown.title("# Fish &amp; chips"));
    assertEquals("See the garden, now", markdown.title("# See ![the *garden*](g.png), now"));
    assertEquals("Only", markdown.title("# ![Only](<a b.png> \"Title\")"));
    assertEquals("a_b c", markdown.title("# a\\_b  ` c `"));
  }
}
