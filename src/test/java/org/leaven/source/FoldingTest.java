package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  /** The reader's script is held to the same table. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/search/folding.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      emptyValue = "",
      nullValues = "null")
  void wordsFoldAsTheTableSays(String typed, String folded) {
    assertEquals(folded == null ? "" : folded, Folding.words(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "squats, squat",
    "presses, press",
    "burpies, burpy",
    "pilates, pilate",
    "ups, ups",
    "discus, discus",
    "press, press"
  })
  void pluralsLoseTheirEnding(String plural, String singular) {
    assertEquals(singular, Folding.singular(plural));
  }

  @ParameterizedTest
  @CsvSource({"Sit-ups, situps", "Dead lift, deadlifts", "Child’s pose, childs poses"})
  void namesThatReadersTakeForTheSameCollide(String one, String other) {
    assertEquals(Folding.key(one), Folding.key(other));
  }
}
