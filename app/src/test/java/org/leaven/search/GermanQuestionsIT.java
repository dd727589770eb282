package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Questions in German are answered as the same questions in English. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("javascript")
class GermanQuestionsIT {
  private JavaSearchReader english;
  private JavaSearchReader german;

  @BeforeAll
  void open() throws IOException {
    english = JavaSearchReader.of(SearchPage.site());
    german = JavaSearchReader.of(SearchPage.site(), "de/");
  }

  @AfterAll
  void close() {
    english.close();
    german.close();
  }

  /**
   * Asks both.
   *
   * @param order {@code names} where the first three are sorted by their names, which differ
   */
  @ParameterizedTest
  @CsvFileSource(resources = "/search/questions.de.csv", numLinesToSkip = 1, delimiter = ';')
  void isAnsweredAsItsTwin(String asked, String twin, String order) {
    JavaSearchReader.Answer own = german.ask(asked);
    JavaSearchReader.Answer other = english.ask(twin);
    assertEquals(other.lacking().isEmpty(), own.lacking().isEmpty(), own.lacking());
    if ("names".equals(order)) {
      assertEquals(Set.copyOf(other.top(3)), Set.copyOf(own.top(3)));
    } else {
      assertEquals(other.top(1), own.top(1));
      assertEquals(verdictsOfFirst(other), verdictsOfFirst(own));
    }
  }

  private static List<String> verdictsOfFirst(JavaSearchReader.Answer answer) {
    return answer.results().stream()
        .limit(1)
        .flatMap(result -> result.verdicts().stream())
        .toList();
  }
}
