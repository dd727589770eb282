package org.leaven.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextContentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain                                   | plain",
        "a <em>b</em> &amp; <a href=\"x>y\">c</a> | a b & c",
        "1 &lt; 2 &#39;&#x27; &nope;             | 1 < 2 '' &nope;",
        "<p>one</p><p>two</p>                    | one two",
        "<img src=\"a\" alt=\"a cat\" /> sits    | a cat sits",
        "&amp;lt;                                | &lt;",
        "is &lt;HRmax and &gt;60 at rest         | is <HRmax and >60 at rest",
        "a &lt;!-- b --&gt; &lt;?c?&gt; &lt;/d&gt; e | a <!-- b --> <?c?> </d> e",
        "a < b <3 c                              | a < b <3 c",
        "<td>a</td><td>b</td>                    | a b",
        "one<br>two<hr>three                     | one two three",
        "a<wbr>b <code>&lt;i&gt;</code>          | ab <i>",
        "a <b c                                  | a",
        "<i>a</i>b<p>c</p>d<img alt=e> <b f      | ab c de",
        "<P>a</P>b                               | a b",
        "a <!-- b --> c                          | a c"
      })
  void htmlGivesItsWords(String html, String words) {
    assertEquals(words, TextContent.of(html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain &amp; simple                          | plain & simple",
        "<p>one</p><p>two</p>                        | one;two",
        "<p>of\ttwo<br>lines</p>                      | of two;lines",
        "<ul><li>a</li><li><p>b</p></li></ul>        | a;b",
        "<table><tr><th>k</th><td>v</td></tr><tr><td>a</td><td></td><td>c</td></tr></table> | k – v;a – c",
        "<h2 id=\"a\">A <code>b</code></h2><p>c</p>  | A b;c",
        "</h2> rest                                  | rest",
      })
  void blocksStandOnLinesOfTheirOwn(String html, String lines) {
    assertEquals(lines.replace(';', '\n'), TextContent.lines(html));
  }
}
