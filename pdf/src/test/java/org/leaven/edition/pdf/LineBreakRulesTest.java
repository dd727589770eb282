package org.leaven.edition.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.edition.pdf.layout.LineBreakRules;

/** Where lines may end: {@code |} in each text, and nowhere else. */
class LineBreakRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "one |two",
        "well-|known",
        "and/|or",
        "2–3",
        "-a",
        "a-1",
        "1-a",
        "a |– |b",
        "日|本|語",
        "日|本、|語",
        "日|（本）|語",
        "ゆっ|く|り",
        "ラー|メ|ン",
        "a|日|b",
        "ก|ข",
        "word。|日",
        "a、|b",
        "“日|本”",
        "a\u200B|b",
        "a\n|b",
        "naïve"
      })
  void linesEndAtTheBarsAlone(String marked) {
    String text = marked.replace("|", "");
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean isInside = i + 1 < text.length();
      found.append(text.charAt(i)).append(isInside && LineBreakRules.isAfter(text, i) ? "|" : "");
    }
    assertEquals(marked, found.toString());
    assertTrue(
        LineBreakRules.isAfter(text, text.length() - 1), "the end of a text is the end of a line");
  }
}
