package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Property(tries = 500)
  void everyTextIsReadAsItWasWritten(@ForAll String text) {
    String whole = text.replaceAll("[\\ud800-\\udfff]", "");
    Map<String, String> value = Map.of(whole, whole);
    for (String json : List.of(Json.pretty(value), Json.compact(value))) {
      assertEquals(whole, MAPPER.readTree(json).path(whole).asString());
    }
    assertEquals(whole, MAPPER.readTree(Json.text(whole)).asString());
  }

  @Test
  void whatHasNoPlaceInUtf8OrAScriptIsEscaped() {
    assertEquals("\"\\ud83d\"", Json.text("\ud83d"));
    assertEquals("\"\\ud83dx\"", Json.text("\ud83dx"));
    assertEquals("\"x\\ude00\"", Json.text("x\ude00"));
    assertEquals("\"\\ude00\"", Json.text("\ude00"));
    assertEquals("\"\\ude00😀\\ud83d\"", Json.text("\ude00😀\ud83d"));
    assertEquals("\"\\u2028\\u2029\\u001f \\u003ca>\"", Json.text("\u2028\u2029\u001f <a>"));
    assertEquals("\"\u2027\u202a\"", Json.text("\u2027\u202a"));
  }

  private static Map<String, Object> value() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", 1);
    value.put("a", Arrays.asList("x", true, null));
    value.put("c", new Json.Numeral("1.50"));
    value.put("d", List.of());
    value.put("e", Map.of());
    return value;
  }

  @Test
  void membersAndItemsStandInTheirOrder() {
    assertEquals(
        """
        {
          "b": 1,
          "a": [
            "x",
            true,
            null
          ],
          "c": 1.50,
          "d": [],
          "e": {}
        }
        """,
        Json.pretty(value()));
    assertEquals(
        "{\"b\":1,\"a\":[\"x\",true,null],\"c\":1.50,\"d\":[],\"e\":{}}", Json.compact(value()));
  }

  @Test
  void nothingInItEndsAScriptOrALine() {
    assertEquals(
        "\"\\u003c/script>\\u2028\\u0000\\ud800\\n\\ud83d\uD83D\uDE00\"",
        Json.text("</script>\u2028\u0000\ud800\n\ud83d\ud83d\ude00"));
  }

  @Test
  void listsOfTextsAndOfWhatIsWrittenAlready() {
    assertEquals("[\"a\",\"\\\"\"]", Json.texts(List.of("a", "\"")));
    assertEquals("[1,{}]", Json.array(List.of("1", "{}")));
  }

  @Test
  void whatJsonHasNoWordForIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Json.compact(1.5));
  }
}
