package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;
import org.leaven.source.FoldingTable;

/** What the reader makes of an index, on made-up pages. */
@Tag("javascript")
class ReaderTest {
  @FoldingTable
  void readerFoldsAndCutsAsTheIndexWas(String typed, @Nullable String folded) throws IOException {
    String expected = folded == null ? "" : folded;
    assertEquals(expected, Tokenizer.fold(typed));
    try (JavaSearchReader reader = JavaSearchReader.of(List.of(), List.of(), "en")) {
      reader.eval("0").getContext().getBindings("js").putMember("typed", typed);
      assertEquals(expected, reader.eval("leaven.words.fold(typed)").asString());
      assertEquals(
          withoutLastLetters(Tokenizer.words(typed)),
          reader.eval("leaven.words.cut(leaven.words.fold(typed)).join(' ')").asString());
    }
  }

  /** The index also has the last letter of unspaced writing alone, which no query needs. */
  private static String withoutLastLetters(List<String> words) {
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      String last = kept.isEmpty() ? "" : kept.get(kept.size() - 1);
      boolean isEnd = word.codePointCount(0, word.length()) == 1 && word.charAt(0) > 0xE00;
      if (!isEnd || last.isEmpty() || !last.endsWith(word)) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  @Test
  void aResultHasAllOfSeveralVerdictsBehindTheWordsThatLeadThem() throws IOException {
    SearchDocument page =
        IndexedPages.entry(
            "rye", "Rye", List.of(), IndexedPages.dependsOn("if it is dry", "if it is wet"));
    try (JavaSearchReader reader = JavaSearchReader.of(List.of(page), List.of(), "en")) {
      JavaSearchReader.Answer answer = reader.ask("rye");
      assertEquals(List.of("freezing=keep", "freezing=throw"), answer.verdicts());
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/search/forms.csv", numLinesToSkip = 1)
  void otherFormsOfAWordAreFound(String language, String inSite, String typed) throws IOException {
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    pages.add(IndexedPages.entry("it", inSite, List.of(), IndexedPages.notListed()));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), language)) {
      JavaSearchReader.Answer answer = reader.ask(typed + " ");
      assertEquals(List.of("it"), answer.top(1), typed);
      assertEquals("", answer.lacking());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 太極拳の練習, 太極",
    "ja, 太極拳の練習, 練習",
    "ja, 太極拳の練習, 習",
    "ja, ストレッチ体操, ストレッチ",
    "zh, 平板支撑, 支撑",
    "zh, 平板支撑, 平板支",
    "ko, 허리 스트레칭, 스트레칭",
    "ko, 허리를 펴는 운동, 허리",
    "th, การยืดกล้ามเนื้อ, กล้ามเนื้อ",
    "th, การยืดกล้ามเนื้อ, ยืด",
    "ru, Приседания, приседание",
    "ar, تمارين الظهر, الظهر",
    "he, כפיפות בטן, בטן",
    "hi, पीठ दर्द, दर्द",
    "el, Κάμψεις, καμψεις",
    "tr, Işık İçin, isik",
    "vi, Tập lưng, tap lung",
  })
  void writingOfEveryKindIsFound(String language, String inSite, String typed) throws IOException {
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.bread());
    pages.add(IndexedPages.entry("it", inSite, List.of(), IndexedPages.notListed()));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), language)) {
      assertEquals(List.of("it"), reader.ask(typed).top(1), typed);
      assertFalse(reader.ask(typed).results().get(0).marked().isEmpty());
    }
  }

  /** A swap of neighbours is one edit; a word of three letters has too many neighbours for any. */
  @Test
  void editsAreCounted() throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(List.of(), List.of(), "en")) {
      assertEquals(1, reader.eval("leaven.words.distance('squat', 'sqaut', 2)").asInt());
      assertEquals(2, reader.eval("leaven.words.distance('squat', 'qsuta', 1)").asInt());
      assertEquals(0, reader.eval("leaven.words.mostEdits('cat')").asInt());
      assertEquals(1, reader.eval("leaven.words.mostEdits('yoga')").asInt());
      assertEquals(2, reader.eval("leaven.words.mostEdits('deadlift')").asInt());
    }
  }

  @Test
  void unspacedWritingIsMarked() throws IOException {
    List<SearchDocument> pages =
        List.of(IndexedPages.entry("it", "太極拳の練習", List.of(), IndexedPages.notListed()));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "ja")) {
      assertEquals("太極拳の[練習]", reader.ask("練習").results().get(0).marked());
    }
  }

  @Test
  void kanaAreMarkedWhicheverWayTheyAreTyped() throws IOException {
    List<SearchDocument> pages =
        List.of(IndexedPages.entry("it", "ラクダのポーズ", List.of(), IndexedPages.notListed()));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "ja")) {
      assertEquals("ラクダの[ポーズ]", reader.ask("ぽーず").results().get(0).marked());
      assertEquals("[ラクダ]のポーズ", reader.ask("ﾗｸﾀﾞ").results().get(0).marked());
    }
  }

  /** Small words tell which of the pages comes first, not which are found. */
  @Test
  void smallWordsLeaveNothingOut() throws IOException {
    List<SearchDocument> pages = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      SearchDocument page =
          IndexedPages.entry("e" + i, "Loaf number" + i, List.of(), IndexedPages.notListed());
      pages.add(IndexedPages.withText(page, i == 7 ? "baked without yeast" : "baked with yeast"));
    }
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      List<String> found = found(reader.ask("loaf without yeast "));
      assertEquals(9, found.size(), found.toString());
      assertEquals(List.of("e7"), reader.ask("loaf without yeast ").top(1));
    }
  }

  @Test
  void wordsThatStandTogetherInANameComeFirst() throws IOException {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.entry(
                "lesser", "Rye", List.of("lesser loaf", "rye 2.1"), IndexedPages.notListed()),
            IndexedPages.entry(
                "loaf-2", "The large rye loaf v2", List.of("loaf 2.0"), IndexedPages.notListed()));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("loaf-2"), reader.ask("rye loaf 2").top(1));
    }
  }

  /** Every word that a page has leads to all pages that have it, whatever the index's size. */
  @Test
  void answersAreThoseOfANaiveScan() throws IOException {
    for (int seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      List<String> words = IntStream.range(0, 300).mapToObj(i -> word(random)).distinct().toList();
      List<SearchDocument> pages = new ArrayList<>();
      for (int i = 0; i < 40 * seed * seed; i++) {
        String name = "n" + i + "x " + pick(words, random);
        String text = pick(words, random) + " " + pick(words, random) + " " + pick(words, random);
        pages.add(
            IndexedPages.withText(
                IndexedPages.entry("e" + i, name, List.of(), IndexedPages.notListed()), text));
      }
      try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "")) {
        for (int i = 0; i < 60; i++) {
          List<String> asked =
              i % 2 == 0
                  ? List.of(pick(words, random))
                  : List.of(pick(words, random), pick(words, random));
          String query = String.join(" ", asked) + " ";
          assertEquals(
              naive(pages, asked), found(reader.ask(query, 100_000, List.of())), seed + query);
        }
      }
    }
  }

  /** Pages that have all words, the last one as a beginning; in no order. */
  private static List<String> naive(List<SearchDocument> pages, List<String> asked) {
    String last = asked.get(asked.size() - 1);
    return pages.stream()
        .filter(
            page -> {
              List<String> has =
                  Arrays.asList(
                      (page.title() + " " + page.body()).toLowerCase(Locale.ROOT).split(" "));
              return has.containsAll(asked.subList(0, asked.size() - 1))
                  && has.stream().anyMatch(word -> word.startsWith(last));
            })
        .map(SearchDocument::id)
        .sorted()
        .toList();
  }

  private static List<String> found(JavaSearchReader.Answer answer) {
    return answer.groups().stream()
        .filter(group -> List.of("", "mentioned", "related").contains(group.label()))
        .flatMap(group -> group.results().stream())
        .map(JavaSearchReader.Result::id)
        .sorted()
        .toList();
  }

  private static String pick(List<String> words, Random random) {
    double skewed = random.nextDouble() * random.nextDouble();
    return words.get((int) (skewed * words.size()));
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4 + random.nextInt(5); i++) {
      word.append((char) ('a' + random.nextInt(12)));
    }
    return word.toString();
  }

  @Test
  void choicesNarrowTheAnswer() throws IOException {
    List<SearchDocument> pages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      pages.add(
          IndexedPages.withChoices(
              IndexedPages.entry("e" + i, "Loaf number" + i, List.of(), IndexedPages.notListed()),
              List.of("facet.a=" + i % 2, "facet.b=" + i % 3)));
    }
    List<FilterView> filters = List.of(filter("facet.a", 2), filter("facet.b", 3));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, filters, "en")) {
      assertEquals(10, reader.ask("loaf", 100, List.of("facet.a=1", "facet.b=0")).ids().size());
      assertEquals(
          20, reader.ask("loaf", 100, List.of("facet.a=1", "facet.b=0", "facet.b=1")).ids().size());
      assertEquals(30, reader.ask("", 100, List.of("facet.a=1")).ids().size());
      assertEquals(List.of(), reader.ask("loaf", 100, List.of("facet.a=9")).ids());
      assertEquals(60, reader.ask("loaf", 100, List.of("nothing", "facet.z=1")).ids().size());
    }
  }

  private static FilterView filter(String id, int choices) {
    return new FilterView(
        id,
        id,
        "",
        IntStream.range(0, choices)
            .mapToObj(i -> new FilterView.Choice(Integer.toString(i), "choice", 0))
            .toList());
  }

  @Test
  void aLetterIsAnsweredWithoutLoadingAll() throws IOException {
    SortedMap<String, byte[]> index =
        Indexer.index(new Indexer.Source(IndexedPages.many(800), List.of(), "en"));
    long texts = index.keySet().stream().filter(path -> path.matches("search/t\\d.*")).count();
    try (JavaSearchReader reader = JavaSearchReader.of(index)) {
      assertTrue(reader.ask("l").ids().size() >= 20);
      assertEquals("", reader.ask("l").lacking());
      assertTrue(reader.ask("loaf n").ids().size() >= 20);
      long loaded = reader.loaded().stream().filter(path -> path.matches("search/t\\d.*")).count();
      assertTrue(texts > 30 && loaded < 10, loaded + " of " + texts);
    }
  }
}
