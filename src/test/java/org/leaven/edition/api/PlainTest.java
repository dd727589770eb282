package org.leaven.edition.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain                                   | plain",
        "a <em>b</em> &amp; <a href=\"x>y\">c</a> | a b & c",
        "1 &lt; 2 &#39;&#x27; &nope;             | 1 < 2 '' &nope;",
        "<p>one</p><p>two</p>                    | one two",
        "<img src=\"a\" alt=\"a cat\" /> sits    | a cat sits",
        "&amp;lt;                                | &lt;"
      })
  void htmlGivesItsWords(String html, String words) {
    assertEquals(words, Plain.of(html));
  }
}
