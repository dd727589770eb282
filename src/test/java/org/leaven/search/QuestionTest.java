package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.Findable;
import org.leaven.page.view.FilterView;

/** What readers ask in their own words, on made-up pages. */
class QuestionTest {
  /** A page for each name, and one about something else. */
  private static List<Findable> named(String... names) {
    List<Findable> pages = new ArrayList<>(Pages.bread());
    for (String name : names) {
      pages.add(Pages.entry("e-" + pages.size(), name, List.of(), Pages.notListed()));
    }
    return pages;
  }

  @ParameterizedTest
  @CsvSource({"C", "C++", "C#", "c++", "c plus plus", "c sharp", ".NET", "net", "A+", "a plus"})
  void signsTellNamesApart(String typed) throws IOException {
    List<Findable> pages = named("C", "C++", "C#", ".NET", "A+");
    try (Reader reader = Reader.of(pages, List.of(), "en")) {
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
    try (Reader reader = Reader.of(named(inSite), List.of(), language)) {
      Reader.Answer answer = reader.ask(typed);
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
    "ja, ラクダのポーズ, らくだのポーズ",
    "ja, ラクダのポーズ, ﾗｸﾀﾞ",
    "ja, 猫のポーズ, 猫のポーズ",
    "zh, 太极拳, 太极拳可以吗",
    "ko, 스쿼트, 스쿼트는",
    "th, โยคะ, โยคะได้ไหม",
  })
  void smallWordsOfUnspacedWritingAskForNothing(String language, String inSite, String typed)
      throws IOException {
    List<Findable> pages = named(inSite);
    try (Reader reader = Reader.of(pages, List.of(), language)) {
      Reader.Answer answer = reader.ask(typed);
      assertEquals(inSite, answer.results().get(0).title(), answer.lacking());
      assertEquals("", answer.lacking());
    }
  }

  @ParameterizedTest
  @CsvSource({"ja, 乗馬の太極", "zh, 骑马太极拳", "ko, 승마 스쿼트"})
  void absentWordOfUnspacedWritingIsSaid(String language, String typed) throws IOException {
    try (Reader reader = Reader.of(named("太極拳", "太极拳", "스쿼트"), List.of(), language)) {
      assertFalse(reader.ask(typed).lacking().isEmpty());
      assertEquals(List.of(), reader.ask(typed).verdicts());
    }
  }

  @ParameterizedTest
  @CsvSource({"rye bread or zopf", "zopf vs rye bread", "is zopf as good as rye bread"})
  void eachOfSeveralNamesIsAnswered(String typed) throws IOException {
    try (Reader reader = Reader.of(Pages.bread(), List.of(), "en")) {
      Reader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking());
      assertTrue(answer.top(2).containsAll(List.of("rye", "zopf")), answer.ids().toString());
    }
  }

  /** A knowledge base of which one bread is to be kept, one to be avoided. */
  private static Reader judged(Findable... more) throws IOException {
    List<Findable> pages = new ArrayList<>();
    for (Findable page : Pages.bread()) {
      String verdict =
          page.id().equals("rye") ? "keep" : page.id().equals("zopf") ? "none" : "avoid";
      boolean isEntry = page.type().equals("entry");
      pages.add(
          Pages.withChoices(page, isEntry ? List.of("verdict.freezing=" + verdict) : List.of()));
    }
    pages.addAll(List.of(more));
    List<FilterView.Choice> choices =
        List.of(
            new FilterView.Choice("keep", "Keep", 1),
            new FilterView.Choice("avoid", "Avoid", 1),
            new FilterView.Choice("none", "Not listed", 1));
    return Reader.of(pages, List.of(new FilterView("verdict.freezing", "", choices)), "en");
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
    try (Reader reader = Reader.of(Pages.bread(), List.of(), "en")) {
      Reader.Answer answer = reader.ask(typed);
      assertEquals("", answer.lacking(), typed);
      assertEquals(List.of("rye"), answer.top(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"eat", "what can I eat", "play rye"})
  void aLightWordAloneIsAskedFor(String typed) throws IOException {
    try (Reader reader = Reader.of(Pages.bread(), List.of(), "en")) {
      Reader.Answer answer = reader.ask(typed);
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
    try (Reader reader = Reader.of(named(inSite), List.of(), language)) {
      Reader.Answer answer = reader.ask(typed);
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
      })
  void whatIsLackingIsSaidAsItWasTyped(String language, String typed, String lacking)
      throws IOException {
    try (Reader reader = Reader.of(named("太極拳"), List.of(), language)) {
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
    try (Reader reader = judged()) {
      assertEquals(
          List.of("topics/freezing.html", "pain-au-lait"), reader.ask(typed).top(2), typed);
    }
  }

  @Test
  void nameThatBeginsWithAVerdictIsNotLost() throws IOException {
    Findable cake = Pages.entry("keepsake", "Keep cake", List.of(), Pages.notListed());
    try (Reader reader = judged(cake)) {
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
    try (Reader reader = judged()) {
      for (String query : queries) {
        Reader.Answer answer = reader.ask(query);
        boolean isRye = query.endsWith("rye");
        assertEquals(isRye ? List.of("rye") : List.of(), answer.top(1), query);
        assertTrue(isRye || answer.verdicts().isEmpty(), query);
      }
    }
  }
}
