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

/** What readers ask in their own words, on made-up pages. */
@Tag("javascript")
class QuestionTest {
  /** A page for each name, and one about something else. */
  private static List<SearchDocument> named(String... names) {
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    for (String name : names) {
      pages.add(IndexedPages.entry("e-" + pages.size(), name, List.of(), IndexedPages.notListed()));
    }
    return pages;
  }

  @ParameterizedTest
  @CsvSource({"C", "C++", "C#", "c++", "c plus plus", "c sharp", ".NET", "net", "A+", "a plus"})
  void signsTellNamesApart(String typed) throws IOException {
    List<SearchDocument> pages = named("C", "C++", "C#", ".NET", "A+");
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      String spelled = typed.replace(" plus", "+").replace(" sharp", "#").replace(" ", "");
      String found = reader.ask(typed).results().get(0).title();
      assertEquals(
          spelled.replace(".", "").toUpperCase(java.util.Locale.ROOT), found.replace(".", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, Käse, kaese",
    "de, Käse, Kase",
    "de, Süßkartoffel, suesskartoffel",
    "de, Äpfel, aepfel",
    "da, Rødgrød, roedgroed",
    "fr, Huile d’olive, huile olive",
    "fr, Huile d'olive, l’huile d'olive",
    "fr, L’eau, eau",
    "fr, L’eau, leau",
    "it, Olio dell’oliva, oliva",
    "en, O’Brien loaf, obrien",
    "en, O’Brien loaf, o'brien",
  })
  void otherSpellingsAreFound(String language, String inSite, String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(named(inSite), List.of(), language)) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking(), typed);
      assertEquals(inSite, answer.results().get(0).title());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 太極拳, 太極拳は?",
    "ja, 太極拳, 太極拳いいですか",
    "ja, 太極拳, 太極拳はしてもいいですか",
    "ja, 太極拳, 太極拳のやり方",
    "ja, 太極拳, 太極拳は大丈夫ですか",
    "ja, 豆腐と食べ物, 豆腐と食べ物を食べてもいいですか",
    "ja, ワイン, ワインを飲んでもいい",
    "ja, コーヒー, コーヒーは何杯まで",
    "ja, ラクダのポーズ, らくだのポーズ",
    "ja, ラクダのポーズ, ﾗｸﾀﾞ",
    "ja, 猫のポーズ, 猫のポーズ",
    "zh, 太极拳, 太极拳可以吗",
    "ko, 스쿼트, 스쿼트는",
    "th, โยคะ, โยคะได้ไหม",
  })
  void smallWordsOfUnspacedWritingAskForNothing(String language, String inSite, String typed)
      throws IOException {
    List<SearchDocument> pages = named(inSite);
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), language)) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(inSite, answer.results().get(0).title(), answer.lacking());
      assertEquals("", answer.lacking());
    }
  }

  /** Rice may be eaten, liver not; the text of liver has words of such questions. */
  private static JavaSearchReader japanese() throws IOException {
    SearchDocument rice =
        IndexedPages.entry("rice", "白米", List.of(), IndexedPages.listed("keep", "よい"));
    SearchDocument liver =
        IndexedPages.entry("liver", "レバー", List.of(), IndexedPages.listed("avoid", "控える"));
    List<SearchDocument> pages =
        List.of(
            IndexedPages.withChoices(rice, List.of("verdict.freezing=keep")),
            IndexedPages.withText(
                IndexedPages.withChoices(liver, List.of("verdict.freezing=avoid")),
                "プリン体が多いので、食べてはいけない。"));
    List<FilterView.Choice> choices =
        List.of(new FilterView.Choice("keep", "よい", 1), new FilterView.Choice("avoid", "控える", 1));
    return JavaSearchReader.of(
        pages, List.of(new FilterView("verdict.freezing", "", "", choices)), "ja");
  }

  @ParameterizedTest
  @CsvSource({
    "何を食べてはいけない, liver",
    "食べてはいけないもの, liver",
    "食べてはいけません, liver",
    "飲んではいけない, liver",
    "避けるべきもの, liver",
    "体に悪い, liver",
    "何がダメですか, liver",
    "してはならないこと, liver",
    "禁止, liver",
    "何を食べてもいい, rice",
    "食べていいもの, rice",
    "おすすめは何ですか, rice",
    "体に良いもの, rice",
  })
  void verdictsAreListedInJapanese(String typed, String id) throws IOException {
    try (JavaSearchReader reader = japanese()) {
      assertEquals(List.of(id), reader.ask(typed).ids(), reader.ask(typed).lacking());
    }
  }

  /** A name leads, whatever is asked of it; what is not there is not answered. */
  @Test
  void questionsOnANameAreAnsweredInJapanese() throws IOException {
    try (JavaSearchReader reader = japanese()) {
      for (String end : List.of("を食べてはいけない", "は食べてもいいですか", "はだめですか", "は体に悪い")) {
        assertEquals(List.of("rice"), reader.ask("白米" + end).top(1), end);
        assertEquals(List.of("liver"), reader.ask("レバー" + end).top(1), end);
        assertEquals("りんご" + end, reader.ask("りんご" + end).lacking());
        assertEquals(List.of(), reader.ask("りんご" + end).verdicts());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ja, 乗馬の太極", "zh, 骑马太极拳", "ko, 승마 스쿼트"})
  void absentWordOfUnspacedWritingIsSaid(String language, String typed) throws IOException {
    try (JavaSearchReader reader =
        JavaSearchReader.of(named("太極拳", "太极拳", "스쿼트"), List.of(), language)) {
      assertFalse(reader.ask(typed).lacking().isEmpty());
      assertEquals(List.of(), reader.ask(typed).verdicts());
    }
  }

  @ParameterizedTest
  @CsvSource({"rye bread or zopf", "zopf vs rye bread", "is zopf as good as rye bread"})
  void eachOfSeveralNamesIsAnswered(String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking());
      assertTrue(answer.top(2).containsAll(List.of("rye", "zopf")), answer.ids().toString());
    }
  }

  /** A knowledge base of which one bread is to be kept, one to be avoided. */
  static JavaSearchReader judged(SearchDocument... more) throws IOException {
    return judged("en", more);
  }

  static JavaSearchReader judged(String language, SearchDocument... more) throws IOException {
    List<SearchDocument> pages = new ArrayList<>();
    for (SearchDocument page : IndexedPages.bread()) {
      String verdict =
          page.id().equals("rye") ? "keep" : page.id().equals("zopf") ? "none" : "avoid";
      boolean isEntry = page.type().equals("entry");
      pages.add(
          IndexedPages.withChoices(
              page, isEntry ? List.of("verdict.freezing=" + verdict) : List.of()));
    }
    pages.addAll(List.of(more));
    List<FilterView.Choice> choices =
        List.of(
            new FilterView.Choice("keep", "Keep", 1),
            new FilterView.Choice("avoid", "Avoid", 1),
            new FilterView.Choice("none", "Not listed", 1));
    return JavaSearchReader.of(
        pages, List.of(new FilterView("verdict.freezing", "", "", choices)), language);
  }

  @ParameterizedTest
  @CsvSource({
    "can I eat rye bread",
    "how much rye bread can i eat every day",
    "best rye bread",
    "substitutes for rye bread",
    "rye bread meaning",
    "rye bread with other things",
  })
  void whatIsSaidAroundANameIsNotAskedFor(String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking(), typed);
      assertEquals(List.of("rye"), answer.top(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"eat", "what can I eat", "play rye"})
  void aLightWordAloneIsAskedFor(String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(typed.equals("play rye"), answer.lacking().isEmpty(), answer.lacking());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, Vollkornbrot, Brot",
    "nl, Volkorenbrood, brood",
    "sv, Råglimpa, limpa",
  })
  void aCompoundIsOfferedForItsLastPart(String language, String inSite, String typed)
      throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(named(inSite), List.of(), language)) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(typed, answer.lacking());
      assertEquals(inSite, answer.results().get(0).title());
      assertEquals(List.of(), answer.verdicts());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Hühnchen, Zopf?          | Hühnchen",
        "de | Zopf mit Crème fraîche   | Crème fraîche",
        "ja | 太極拳のビデオ            | 太極拳のビデオ",
        "en | is “DOUGHNUT” ok         | DOUGHNUT",
        "en | is rye milk ok           | rye milk",
      })
  void whatIsLackingIsSaidAsItWasTyped(String language, String typed, String lacking)
      throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(named("太極拳", "Milk"), List.of(), language)) {
      assertEquals(lacking, reader.ask(typed).lacking());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "breads to avoid",
    "what should I avoid",
    "unsafe breads for freezing",
    "what should I not eat",
    "breads bad for freezing",
    "what shouldn't I eat",
  })
  void whatToAvoidIsWhatHasANegativeVerdict(String typed) throws IOException {
    try (JavaSearchReader reader = judged()) {
      assertEquals(
          List.of("topics/freezing.html", "pain-au-lait"), reader.ask(typed).top(2), typed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "good breads for freezing",
    "recommended breads",
    "healthiest breads for freezing",
    "which breads are allowed",
    "what is good for freezing",
  })
  void whatIsGoodIsWhatHasAPositiveVerdict(String typed) throws IOException {
    try (JavaSearchReader reader = judged()) {
      assertEquals(List.of("topics/freezing.html", "rye"), reader.ask(typed).ids(), typed);
    }
  }

  /** Of two with all words, the one with the verdict asked for. */
  @ParameterizedTest
  @CsvSource({"best oats for freezing, good", "worst oats for freezing, bad", "oats to avoid, bad"})
  void whatHasTheVerdictAskedForComesFirst(String typed, String first) throws IOException {
    SearchDocument good =
        IndexedPages.entry("good", "Yoghurt", List.of(), IndexedPages.listed("keep", "Keep"));
    SearchDocument bad =
        IndexedPages.entry("bad", "Cream", List.of(), IndexedPages.listed("avoid", "Avoid"));
    SearchDocument[] both = {
      IndexedPages.withChoices(
          IndexedPages.withText(good, "Made of oats."), List.of("verdict.freezing=keep")),
      IndexedPages.withChoices(
          IndexedPages.withText(bad, "Made of oats."), List.of("verdict.freezing=avoid")),
    };
    try (JavaSearchReader reader = judged(both)) {
      List<String> shown = reader.ask(typed).ids();
      String other = first.equals("good") ? "bad" : "good";
      assertTrue(shown.indexOf(first) < shown.indexOf(other), shown.toString());
    }
  }

  /** No entry is missing where a number or an author is asked for. */
  @ParameterizedTest
  @CsvSource({
    "en, how many repetitions, repetitions",
    "en, reps, reps",
    "en, how many cups a day, cups",
    "en, who wrote this, wrote",
    "en, when should I see a doctor, doctor",
    "de, wie viele Wiederholungen, Wiederholungen",
    "de, wann zum Arzt, Arzt",
    "fr, combien de répétitions, répétitions",
    "es, cuántas repeticiones, repeticiones",
  })
  void whatIsMeasuredIsNoMissingEntry(String language, String typed, String lacking)
      throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), language)) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(lacking, answer.lacking());
      assertTrue(answer.isPlain(), typed);
    }
  }

  @ParameterizedTest
  @CsvSource({"sourdough", "can I eat sourdough", "how often can I eat sourdough"})
  void aMissingEntryIsNoNumber(String typed) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), "en")) {
      assertEquals("sourdough", reader.ask(typed).lacking());
      assertFalse(reader.ask(typed).isPlain());
    }
  }

  /** What is asked of an entry and is not there does not take the entry's answer away. */
  @ParameterizedTest
  @CsvSource({
    "how many minutes for rye bread, minutes",
    "rye bread repetitions, repetitions",
    "how many slices of rye bread, ''",
  })
  void anEntryIsAnsweredThoughItsNumberIsNotThere(String typed, String unsaid) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(IndexedPages.bread(), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(unsaid, answer.unsaid());
      assertEquals(
          unsaid.isEmpty() ? List.of() : List.of("rye"),
          answer.top(1).stream().filter(id -> !unsaid.isEmpty()).toList());
    }
  }

  /** The name of an entry may be a measure; it is found as any other name. */
  @Test
  void aNameThatIsAMeasureIsFound() throws IOException {
    try (JavaSearchReader reader =
        JavaSearchReader.of(named("Minute loaf", "Cup cake"), List.of(), "en")) {
      assertEquals("Minute loaf", reader.ask("minute").results().get(0).title());
      assertEquals("Cup cake", reader.ask("cup cake").results().get(0).title());
      assertEquals("", reader.ask("minute loaf").unsaid());
    }
  }

  @Test
  void aSiteWithoutEntriesLacksNone() throws IOException {
    SearchDocument page = IndexedPages.topic("guide", "Guide", List.of());
    try (JavaSearchReader reader = JavaSearchReader.of(List.of(page), List.of(), "en")) {
      assertTrue(reader.ask("sourdough").isPlain());
    }
  }

  /** What is found only speaks of what was asked for, and what is asked for has no verdict. */
  @ParameterizedTest
  @CsvSource({
    "starter, starter",
    "mild starter, mild starter",
    "can I use a mild starter?, mild starter",
    "'mild, starter', ''",
    "starter that is mild, ''",
    "sour, ''",
    "sour starter, sour starter",
    "worst starter, ''",
    "how many minutes for a starter, ''",
  })
  void aNameThatOnlyTextsHaveIsSaidToBeNone(String typed, String unnamed) throws IOException {
    SearchDocument sour =
        IndexedPages.entry("sour", "Sour loaf", List.of(), IndexedPages.listed("keep", "Keep"));
    try (JavaSearchReader reader =
        judged(IndexedPages.withText(sour, "It has a mild starter, and needs ten minutes."))) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(unnamed, answer.unnamed(), answer.groups().toString());
      assertEquals(!unnamed.isEmpty(), !answer.ids("mentioned").isEmpty());
    }
  }

  /** A missing word and its neighbours are one name, of which a particle makes no other alike. */
  @ParameterizedTest
  @CsvSource({
    "pull ups, pull ups, ''",
    "is a pull-up ok, pull-up, ''",
    "chin ups, chin ups, ''",
    "rowing machine, rowing machine, Rowing",
    "'kettlebell, sit-ups', kettlebell, Sit-ups",
  })
  void aMissingNameIsSaidAsAWhole(String typed, String lacking, String offered) throws IOException {
    try (JavaSearchReader reader =
        JavaSearchReader.of(named("Sit-ups", "Tai Chi", "Rowing"), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals(lacking, answer.lacking());
      assertEquals(
          offered, String.join("", answer.results().stream().map(each -> each.title()).toList()));
    }
  }

  /** When something hurts is no entry. */
  @ParameterizedTest
  @CsvSource({
    "freezing hurts when I sneeze, sneeze",
    "freezing aches while jumping, jumping",
    "is freezing ok when I sneeze, sneeze",
  })
  void aComplaintAsksForItsTopic(String typed, String unsaid) throws IOException {
    try (JavaSearchReader reader = judged()) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking());
      assertEquals(unsaid, answer.unsaid());
      assertEquals(List.of("topics/freezing.html"), answer.top(1));
    }
  }

  /** Under what circumstances an entry is good must not be left out. */
  @Test
  void aConditionOfAnEntryIsSaidToBeMissing() throws IOException {
    try (JavaSearchReader reader = judged()) {
      assertEquals("pregnant", reader.ask("rye when pregnant").lacking());
    }
  }

  /** The topic of a question is offered though the rest of it is not there. */
  @ParameterizedTest
  @CsvSource({"sourdough freezing", "is sourdough ok for freezing", "sourdough deep freeze"})
  void theTopicOfAQuestionIsOffered(String typed) throws IOException {
    try (JavaSearchReader reader = judged()) {
      JavaSearchReader.Answer answer = reader.ask(typed);
      assertEquals("sourdough", answer.lacking());
      assertEquals(List.of("topics/freezing.html"), answer.ids("related"));
      assertEquals(List.of(), answer.verdicts());
    }
  }

  @Test
  void nameThatBeginsWithAVerdictIsNotLost() throws IOException {
    SearchDocument cake =
        IndexedPages.entry("keepsake", "Keep cake", List.of(), IndexedPages.notListed());
    try (JavaSearchReader reader = judged(cake)) {
      for (String typed : List.of("kee", "keep", "keep c", "keep cake")) {
        assertTrue(reader.ask(typed).top(3).contains("keepsake"), typed);
      }
    }
  }

  @Test
  void hostileQueriesAreAnsweredAtOnce() throws IOException {
    String odd = "\u0000\u0007\u202e\ud800 \udfff<script>alert(1)</script>${x}%00";
    List<String> queries =
        List.of(
            "a".repeat(10_000),
            "+#".repeat(5_000),
            "a+".repeat(5_000),
            "l'".repeat(5_000),
            "l'eau ".repeat(1_600),
            "太極".repeat(5_000),
            odd,
            odd.repeat(200),
            "__proto__",
            "constructor",
            "toString",
            "hasOwnProperty",
            "\u200f\u200e rye");
    try (JavaSearchReader reader = judged()) {
      for (String query : queries) {
        JavaSearchReader.Answer answer = reader.ask(query);
        boolean isRye = query.endsWith("rye");
        assertEquals(isRye ? List.of("rye") : List.of(), answer.top(1), query);
        assertTrue(isRye || answer.verdicts().isEmpty(), query);
      }
    }
  }
}
