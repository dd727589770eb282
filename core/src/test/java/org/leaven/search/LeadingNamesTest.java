package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;

/** Names and topics come before words that only texts have. */
@Tag("javascript")
class LeadingNamesTest {
  private static SearchDocument entry(String id, String name, String text, String... keywords) {
    return IndexedPages.withText(
        IndexedPages.entry(id, name, List.of(keywords), IndexedPages.listed("keep", "Keep")), text);
  }

  /** Three names with a word that one text misspells. */
  private static List<SearchDocument> gym() {
    return List.of(
        entry("curl", "Dumbbell curl", ""),
        entry("press", "Dumbbell press", ""),
        entry("row", "Dumbbell row", ""),
        entry("bench", "Bench press", ""),
        entry("box", "Step onto a box", "Hold a dumbell in each hand."),
        entry("other", "Farmer", "Carry a wieght, slowly."));
  }

  @ParameterizedTest
  @CsvSource({
    "dumbell, box, curl press row",
    "dumbells, box, curl press row",
    "is a dumbell safe, box, curl press row",
    "DUMBELL, box, curl press row",
    "can I hold a dumbell, box, curl press row",
  })
  void aMisspellingInATextAndTheNamesNearToItAreBothShown(String typed, String inText, String named)
      throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(gym(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking(), typed);
      assertEquals(List.of(inText), answer.top(1));
      assertEquals(List.of(named.split(" ")), answer.ids("suggest"));
    }
  }

  @Test
  void belowAPageThatHasAllWordsNoEntryIsShownThatHasOnlySome() throws IOException {
    List<SearchDocument> pages = new ArrayList<>(gym());
    pages.add(
        IndexedPages.guide("help", "When to get help", "Numb arms or a numb press of the foot."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("help.html"), reader.ask("numb press").top(5));
      assertTrue(reader.ask("press").top(5).contains("bench"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dumbell press, press",
    "press dumbell, press",
    "bench pres, bench",
    "dumbell curl ,curl"
  })
  void theNameThatHasAllWordsIsOfferedFirst(String typed, String first) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(gym(), List.of(), "en")) {
      assertEquals(List.of(first), reader.ask(typed).top(1), typed);
    }
  }

  @Test
  void aNameMisspeltAsAWholeInATextIsOfferedToo() throws IOException {
    List<SearchDocument> pages = new ArrayList<>(gym());
    pages.add(entry("note", "Something else", "See dunbbell press for more."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask("dunbbell press");
      assertEquals(List.of("note"), answer.ids("mentioned"));
      assertEquals(List.of("press"), answer.ids("suggest"));
    }
  }

  @ParameterizedTest
  @CsvSource({"hold", "hand", "slowly"})
  void aWordOfATextThatIsNearToNoNameOffersNone(String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(gym(), List.of(), "en")) {
      assertEquals(List.of(), reader.ask(typed).ids("suggest"), typed);
    }
  }

  /** Short words have too many neighbours: what a text has is what was meant. */
  @Test
  void aShortWordOfATextOffersNoNames() throws IOException {
    List<SearchDocument> pages =
        List.of(entry("low", "Slow walk", ""), entry("it", "Rest", "Slot it."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("it"), reader.ask("slot ").ids());
    }
  }

  @Test
  void manyTextsThatHaveAWordOfferNoNames() throws IOException {
    List<SearchDocument> pages = new ArrayList<>(gym());
    for (int i = 0; i < 5; i++) {
      pages.add(entry("e" + i, "Entry number" + i, "A dumbell again."));
    }
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of(), reader.ask("dumbell").ids("suggest"));
    }
  }

  /** Licences of which some texts have words of a question that names one. */
  private static List<SearchDocument> licences() {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.topic("commercial-use", "Commercial use", List.of()),
            IndexedPages.topic("patents", "Patent use", List.of()),
            entry("mit", "MIT License", "Short."),
            entry("mit-0", "MIT No Attribution", "Shorter."),
            entry("gpl", "General Public License", "Sold commercially, unlike MIT."),
            entry("apache", "Apache License", "Like MIT; used commercially, with warranty."));
    return pages.stream().map(page -> kind(page)).toList();
  }

  private static SearchDocument kind(SearchDocument page) {
    return page.type().equals("entry") ? IndexedPages.withKind(page, "license") : page;
  }

  @ParameterizedTest
  @CsvSource({
    "can I use mit commercially, mit",
    "mit commercially, mit",
    "commercially mit, mit",
    "is mit ok for commercial use, mit",
    "mit, mit",
    "apache commercially, apache",
    "mit license warranty, mit",
  })
  void aNameComesBeforeTextsWithAllWords(String typed, String first) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(licences(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking(), typed);
      assertEquals(List.of(first), answer.top(1), typed + answer.ids());
    }
  }

  /** What is named by a part of the query only is said to be so, and what has all words follows. */
  @Test
  void whatOnlyAPartOfTheQueryNamesIsSaidToBeSo() throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(licences(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask("mit warranty");
      assertEquals(List.of("mit"), answer.ids("looser"));
      assertEquals(List.of("apache"), answer.ids("related"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, Commercial use, commercially",
    "en, Medical reasons, medically",
    "en, Gentle moves, gently",
    "en, Flexible back, flexibility",
    "en, Careful start, carefully",
    "en, Basic care, basically",
    "fr, Usage commercial, commercialement",
    "fr, Marche rapide, rapidement",
  })
  void anAdverbMeetsTheTopicOfItsAdjective(String language, String label, String typed)
      throws IOException {
    List<SearchDocument> pages =
        List.of(IndexedPages.topic("it", label, List.of()), entry("e", "Zopf", ""));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), language)) {
      assertEquals(List.of("topics/it.html"), reader.ask(typed).top(1), typed);
    }
  }

  /** Of names that begin with the query, and one hidden one that is it, the fullest page leads. */
  @Test
  void ofPagesThatTheQueryBeginsTheOneThatSaysMostComesFirst() throws IOException {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.entry("pose", "Cat pose", List.of("cat"), IndexedPages.namedUnder("Yoga")),
            IndexedPages.entry("cow", "Cat-cow", List.of(), IndexedPages.namedUnder("Yoga")),
            IndexedPages.withSteps(entry("stretch", "Cat stretch", ""), "Arch your back."),
            IndexedPages.withSteps(entry("catapult", "Catapult", ""), "Jump."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("stretch", "pose", "cow", "catapult"), reader.ask("cat").ids());
      assertEquals(List.of("pose"), reader.ask("cat pose").top(1));
    }
  }

  @Test
  void aTitleThatIsTheQueryComesBeforeFullerPages() throws IOException {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.entry("cat", "Cat", List.of(), IndexedPages.notListed()),
            IndexedPages.withSteps(entry("stretch", "Cat stretch", ""), "Arch your back."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("cat", "stretch"), reader.ask("cat").ids());
    }
  }

  /** A page found by another of its names is shown with the pages that name it by its title. */
  @Test
  void whatNamesThePageFoundByAKeywordIsRelated() throws IOException {
    List<SearchDocument> pages =
        List.of(
            entry("mobility", "Pilates mobility exercise", "", "hip mobility"),
            entry("pilates", "Pilates", "Its Pilates mobility exercise is named."),
            entry("other", "Walking", "A mobility aid."));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask("hip mobility");
      assertEquals(List.of("mobility"), answer.ids(""));
      assertEquals(List.of("pilates"), answer.ids("related"));
    }
  }

  /** Of what is related, what is judged for the topic asked for comes before what is not. */
  @Test
  void whatHasAVerdictForTheTopicLeadsWhatIsRelated() throws IOException {
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    pages.add(IndexedPages.withText(pages.get(2), "rye rye rye"));
    pages.remove(2);
    List<SearchDocument> judged = new ArrayList<>();
    for (SearchDocument page : pages) {
      String verdict = page.id().equals("pain-au-lait") ? "none" : "avoid";
      judged.add(
          page.type().equals("entry")
              ? IndexedPages.withChoices(page, List.of("verdict.freezing=" + verdict))
              : page);
    }
    judged.add(
        IndexedPages.withChoices(
            entry("rolls", "Rolls", "Some have a little rye and much else that is not."),
            List.of("verdict.freezing=avoid")));
    List<FilterView.Choice> choices =
        List.of(
            new FilterView.Choice("avoid", "Avoid", 1),
            new FilterView.Choice("none", "Not listed", 1));
    try (JavaSearchReader reader =
        JavaSearchReader.of(
            judged, List.of(new FilterView("verdict.freezing", "", "", choices)), "en")) {
      List<String> related = reader.ask("is rye bread ok for freezing").ids("related");
      assertEquals("rolls", related.get(0), related.toString());
      assertTrue(related.contains("pain-au-lait"), related.toString());
      assertFalse(reader.ask("rye bread").ids("related").get(0).equals("rolls"));
    }
  }
}
