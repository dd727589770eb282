package org.leaven.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class CharacterReferencesTest {
  private static final List<String> PIECES =
      List.of(
          "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&", "amp", ";", "#39", "lt", "&copy;", "a");

  @Test
  void referencesMeanWhatTheParserSays() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(8); left > 0; left--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String written = text.toString();
      assertEquals(
          Parser.unescapeEntities(written, false), CharacterReferences.resolved(written, false));
      assertEquals(
          Parser.unescapeEntities(written, true), CharacterReferences.resolved(written, true));
    }
  }
}
