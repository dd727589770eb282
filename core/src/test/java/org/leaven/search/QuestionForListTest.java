package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that name a verdict rather than an entry lead to the lists of the topics. */
@Tag("javascript")
class QuestionForListTest {
  /** Who asks for a verdict is led to the topic's list of it, before what is in the list. */
  @ParameterizedTest
  @CsvSource({
    "en, what should I avoid, avoid, pain-au-lait",
    "en, worst breads, avoid, pain-au-lait",
    "en, worst for freezing, avoid, pain-au-lait",
    "en, what is bad for freezing, avoid, pain-au-lait",
    "en, avoid, avoid, pain-au-lait",
    "en, what is best for freezing, keep, rye",
    "en, which breads are safe, keep, rye",
    "en, keep, keep, rye",
    "de, was soll ich meiden, avoid, pain-au-lait",
    "de, was soll ich nicht machen, avoid, pain-au-lait",
    "de, was ist schlecht für Freezing, avoid, pain-au-lait",
    "de, was darf ich nicht essen, avoid, pain-au-lait",
    "de, was ist gut für Freezing, keep, rye",
    "de, was ist am besten, keep, rye",
  })
  void aVerdictLeadsToTheListOfItsTopic(String language, String typed, String verdict, String next)
      throws IOException {
    try (JavaSearchReader reader = QuestionTest.judged(language)) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      JavaSearchReader.Result first = answer.results().get(0);
      assertEquals(List.of("topics/freezing.html", next), answer.top(2));
      assertEquals("#verdict-freezing-" + verdict, first.anchor());
      assertEquals(List.of("freezing=" + verdict), first.verdicts());
      assertEquals("", first.excerpt());
      assertEquals("", answer.results().get(1).anchor());
    }
  }

  @Test
  void ofTwoVerdictsTheFirstListIsOpenedAndBothAreSaid() throws IOException {
    try (JavaSearchReader reader = QuestionTest.judged()) {
      JavaSearchReader.Result first = reader.ask("breads to avoid and to keep").results().get(0);
      assertEquals("#verdict-freezing-keep", first.anchor());
      assertEquals(List.of("freezing=keep", "freezing=avoid"), first.verdicts());
    }
  }

  /** A list beside the name of an entry, or of a missing one, would be taken for its verdict. */
  @ParameterizedTest
  @CsvSource({
    "is rye bread bad for freezing",
    "is rye bad",
    "avoid sourdough for freezing",
    "worst sourdough",
    "freezing",
    "what helps with freezing",
  })
  void noListIsLedToWhereAnEntryOrNoVerdictIsAskedFor(String typed) throws IOException {
    try (JavaSearchReader reader = QuestionTest.judged()) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertFalse(answer.results().isEmpty() && answer.lacking().isEmpty());
      assertTrue(answer.results().stream().allMatch(each -> each.anchor().isEmpty()), typed);
    }
  }
}
