package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is indexed is folded as what is asked. */
class TokensTest {
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
    assertEquals(folded == null ? "" : folded, Tokens.fold(typed));
  }
}
