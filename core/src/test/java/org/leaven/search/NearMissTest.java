package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;

/** What looks like an answer and is none: other forms of words, and names that share a word. */
@Tag("javascript")
class NearMissTest {
  /** What somebody does is no form of a name that only begins with it, as "Sit-ups" does. */
  @ParameterizedTest
  @CsvSource({"sitting, ''", "is sitting bad, sitting"})
  void aWordBeforeAHyphenIsNoOtherForm(String typed, String unnamed) throws IOException {
    SearchDocument situp =
        IndexedPages.entry("e-sit-up", "Sit-ups", List.of(), IndexedPages.listed("avoid", "Avoid"));
    SearchDocument chair =
        IndexedPages.entry(
            "e-chair", "Chair twist", List.of(), IndexedPages.listed("keep", "Keep"));
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    pages.add(IndexedPages.withText(situp, "Sit-ups, again and again."));
    pages.add(
        IndexedPages.withChoices(
            IndexedPages.withText(chair, "Done sitting."), List.of("facet.position=sitting")));
    FilterView position =
        new FilterView(
            "facet.position",
            "Position",
            "",
            List.of(new FilterView.Choice("sitting", "Sitting", 1)));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(position), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(List.of("e-chair"), answer.top(1));
      assertEquals(unnamed, answer.unnamed());
      assertEquals(List.of("e-sit-up"), reader.ask("is a sit up bad").top(1));
    }
  }

  /** The choice of a filter is no name that is missing. */
  @ParameterizedTest
  @CsvSource({"towel, ''", "starter, starter"})
  void theChoiceOfAFilterIsNoMissingName(String typed, String unnamed) throws IOException {
    SearchDocument loaf =
        IndexedPages.entry("loaf", "Loaf", List.of(), IndexedPages.listed("keep", "Keep"));
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    pages.add(
        IndexedPages.withChoices(
            IndexedPages.withText(loaf, "Under a towel, with a starter."),
            List.of("facet.needs=towel")));
    FilterView needs =
        new FilterView(
            "facet.needs", "Needs", "", List.of(new FilterView.Choice("towel", "Towel", 1)));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(needs), "en")) {
      assertEquals(unnamed, reader.ask(typed).unnamed());
      assertEquals(List.of("loaf"), reader.ask(typed).top(1));
    }
  }

  /** A result says something new: not the line that only repeats its name. */
  @Test
  void anExcerptDoesNotRepeatTheName() throws IOException {
    SearchDocument sour =
        IndexedPages.entry("sour", "Sour loaf", List.of(), IndexedPages.listed("keep", "Keep"));
    try (JavaSearchReader reader =
        QuestionTest.judged(IndexedPages.withText(sour, "Baked slowly.\nForm: Sour loaf"))) {
      assertEquals("Baked slowly.", reader.ask("sour loaf").results().get(0).excerpt());
    }
  }

  /** Names that only share a word with what is not there come without their verdicts. */
  @Test
  void whatOnlySharesAWordHasNoVerdict() throws IOException {
    SearchDocument press =
        IndexedPages.entry(
            "leg-press", "Leg press", List.of(), IndexedPages.listed("avoid", "Avoid"));
    SearchDocument lift =
        IndexedPages.entry(
            "car-lift", "Car lift", List.of(), IndexedPages.listed("avoid", "Avoid"));
    try (JavaSearchReader reader = QuestionTest.judged(press, lift)) {
      JavaSearchReader.Answer answer = reader.ask("leg lifts");
      assertEquals("leg lifts", answer.lacking());
      assertEquals(List.of(), answer.verdicts());
      assertEquals(
          List.of("similar"), answer.groups().stream().map(JavaSearchReader.Group::label).toList());
    }
  }
}
