package org.leaven.page.markdown.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.page.markdown.InlineMarkdown;

class EmphasisFastPathTest {
  private static final String[] PIECES = {
    "a", "Z", "9", "é", "肩", "ש", " ", " ", " ", "*", "*", "**", "***", ".", ",", ":", "?", ")",
    "(", "-", "\"", "'", "#", "=", "+", "|", "/", "\u00a0", "\u3000", "\t", "~", "!", "_", "1.",
    ":::", "😀", " *a", "b*", " **c", "d**", " *e", "9*", " **ש", "肩**", "*f* ", "**g**", " *h*.",
    "i* *j", "k** *l"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whateverItTakesTheParserReadsAlike(int seed) {
    Random random = new Random(seed);
    InlineMarkdown inline = new InlineMarkdown();
    int taken = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder pieces = new StringBuilder();
      for (int left = 1 + random.nextInt(12); left > 0; left--) {
        pieces.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = pieces.toString().strip();
      if (text.contains("*") && EmphasisFastPath.isOnlyEmphasis(text)) {
        taken++;
        assertEquals(
            inline.parsedHtml(text, TextLinkResolver.NONE), EmphasisFastPath.html(text), text);
      }
    }
    assertTrue(taken > 20, taken + " texts with seed " + seed);
  }

  @Test
  void ordinaryEmphasisNeedsNoParser() {
    assertTrue(EmphasisFastPath.isOnlyEmphasis("Lift *slowly*, then **hold still**."));
    assertEquals(
        "Lift <em>slowly</em>, then <strong>hold still</strong>.",
        EmphasisFastPath.html("Lift *slowly*, then **hold still**."));
  }
}
