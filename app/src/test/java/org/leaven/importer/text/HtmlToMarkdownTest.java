package org.leaven.importer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML of others becomes Markdown, and what cannot is named. */
class HtmlToMarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>One <b>bold</b> and <em>soft</em> word</p> | One **bold** and *soft* word",
        "a<b> b </b>c | a **b** c",
        "<p>2 * 3 &lt; 7</p> | 2 \\* 3 < 7",
        "<p># no heading</p> | \\# no heading",
        "<h2>A head</h2><p>text</p> | ## A head/n/ntext",
        "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul> | - one/n    - two/n- three",
        "<ol><li><p>one</p></li><li>two</li></ol> | 1. one/n2. two",
        "See <a href='https://example.org/a_b'>it</a>. | See [it](https://example.org/a_b).",
        "Run <code>a*b</code><br>now | Run `a*b` now",
        "<div>a</div><div>b</div> | a/n/nb",
        "just text & more | just text & more"
      })
  void isConverted(String html, String markdown) {
    HtmlToMarkdown.Converted converted = HtmlToMarkdown.convert(html);
    assertEquals(markdown.replace("/n", "\n"), converted.text());
    assertEquals(Set.of(), converted.lost());
  }

  @Test
  void whatHasNoMarkdownIsNamed() {
    HtmlToMarkdown.Converted converted =
        HtmlToMarkdown.convert(
            "<p>H<sub>2</sub>O <img src=x><a href='/y'>here</a></p><script>z()</script>"
                + "<table><tr><td>1</td><td>2</td></tr></table>");
    assertEquals("H2O here\n\n1\n\n2", converted.text());
    assertEquals(
        Set.of("sub", "img", "a href=\"/y\"", "script", "table", "tbody", "tr", "td"),
        converted.lost());
  }

  @Test
  void oneLineHasNoMarksOfBlocks() {
    assertEquals(
        "Head one two", HtmlToMarkdown.convert("<h1>Head</h1><ul><li>one<li>two</ul>").inline());
  }

  @Test
  void blocksAreTakenApart() {
    assertEquals(
        List.of("Sit.", "Bend <b>down</b>.", "Rise."),
        HtmlToMarkdown.split("<p>Sit.</p><ol><li><p>Bend <b>down</b>.</p></li><li>Rise.</li></ol>")
            .stream()
            .map(part -> part.replaceAll("</?p>", ""))
            .toList());
    assertEquals(List.of("no tags"), HtmlToMarkdown.split("no tags"));
  }
}
