package org.leaven.dataset.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;

class LineIndexTest {

  private static LineIndex lines(String text) {
    return new LineIndex(new SourceFile("x", text));
  }

  @Test
  void everyKindOfLineEndCounts() {
    LineIndex lines = lines("a\nb\r\nc\rd\n\re");
    assertEquals(new Position("x", 1, 2), lines.at(1));
    assertEquals(new Position("x", 2, 1), lines.at(2));
    assertEquals(new Position("x", 3, 1), lines.at(5));
    assertEquals(new Position("x", 4, 1), lines.at(7));
    assertEquals(new Position("x", 6, 1), lines.at(10));
    assertEquals(new Position("x", 6, 2), lines.at(11));
  }

  @Property
  void offsetsOfCodePointsAreThoseOfTheText(@ForAll String text) {
    LineIndex lines = lines(text);
    // a half of a character stands for no code point of its own in decoded text
    String whole = text.replaceAll("[\\ud800-\\udfff]", "");
    LineIndex wholeLines = lines(whole);
    for (int i = 0; i <= whole.codePointCount(0, whole.length()); i++) {
      assertEquals(whole.offsetByCodePoints(0, i), wholeLines.offset(i));
    }
    assertEquals(text.length(), lines.offset(Integer.MAX_VALUE));
  }

  @Property
  void lineAndColumnFindTheCharacterAgain(
      @ForAll
          @CharRange(from = '\t', to = '\r')
          @CharRange(from = 'a', to = 'c')
          @StringLength(max = 30)
          String text) {
    LineIndex lines = lines(text);
    String[] rows = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < text.length(); i++) {
      Position at = lines.at(i);
      boolean isLineEnd = text.charAt(i) == '\n' || text.charAt(i) == '\r';
      if (!isLineEnd) {
        assertEquals(text.charAt(i), rows[at.line() - 1].charAt(at.column() - 1));
      }
    }
  }
}
