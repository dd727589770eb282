package org.leaven.edition.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

class JsonTest {

  @Property(tries = 500)
  void everyTextIsReadAsItWasWritten(@ForAll String text) {
    String whole = text.replaceAll("[\\ud800-\\udfff]", "");
    String json = Json.text(new Item().with(whole, whole).map());
    assertEquals(whole, new ObjectMapper().readTree(json).path(whole).asString());
  }

  @Test
  void objectsAndListsStandInTheirOrder() {
    Item item = new Item().with("b", 1).with("a", List.<Object>of("x", true)).without("c");
    assertEquals(
        """
        {
          "b": 1,
          "a": [
            "x",
            true
          ],
          "c": null
        }
        """,
        Json.text(item.with("d", List.of()).map()).replace(",\n  \"d\": []", ""));
  }

  @Test
  void nothingInItEndsAScriptOrALine() {
    assertEquals(
        "{\n  \"a\": \"\\u003c/script>\\u2028\\u0000\\ud800\"\n}\n",
        Json.text(new Item().with("a", "</script>\u2028\u0000\ud800").map()));
  }

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
