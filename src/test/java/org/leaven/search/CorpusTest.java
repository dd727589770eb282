package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaven.page.Findable;
import org.leaven.source.Memo;

class CorpusTest {
  /** The level of a word on each of some pages, by BM25F as it is written down. */
  private static String levels(String word, List<Findable> pages) {
    Vocabulary vocabulary = new Vocabulary(Stems.in(""));
    Corpus corpus = new Corpus(pages, vocabulary, Memo.none());
    Postings found = corpus.postings().get(vocabulary.group(vocabulary.number(word)));
    return found.worths(pages.size());
  }

  private static Findable text(String id, String body) {
    return Pages.withText(Pages.entry(id, "Name", List.of(), Pages.notListed()), body);
  }

  private static String level(double weight) {
    int level = (int) Math.max(1, Math.round(weight / (1.2 + weight) * 31));
    return String.valueOf(Packed.letter(level * 2));
  }

  private static double inBody(int times, double length, double average) {
    return times / (1 - 0.75 + 0.75 * length / average);
  }

  @Test
  void aWordIsWorthLessInATextThatIsLongerThanTheAverage() {
    String half = "rye a b c d e f g";
    List<Findable> pages = List.of(text("short", "rye a"), text("long", half + " " + half));
    String expected = level(inBody(1, 2, 9)) + level(inBody(2, 16, 9));
    assertEquals(expected, levels("rye", pages));
  }

  /** Pages without the field say nothing of how long it is where there is one. */
  @Test
  void pagesWithoutAFieldDoNotCountInItsAverage() {
    List<Findable> pages =
        List.of(text("short", "rye a"), text("long", "rye a b c"), text("none", ""));
    assertEquals(
        level(inBody(1, 2, 3)) + level(inBody(1, 4, 3)), levels("rye", pages).substring(0, 2));
  }

  /** Compounds run together are found, but make a text no longer. */
  @Test
  void compoundsRunTogetherMakeNoTextLonger() {
    List<Findable> pages = List.of(text("short", "sit-up a"), text("long", "sit up b"));
    assertEquals(level(inBody(1, 3, 3)) + level(inBody(1, 3, 3)), levels("sit", pages));
    assertEquals(level(inBody(1, 3, 3)), levels("situp", pages));
  }

  @Test
  void wordsOfNamesAreMarkedAndWeighMost() {
    List<Findable> pages =
        IntStream.range(0, 3)
            .mapToObj(i -> Pages.entry("e" + i, "Rye", List.of(), Pages.notListed()))
            .toList();
    String inName = String.valueOf(Packed.letter((int) Math.round(12 / 13.2 * 31) * 2 + 1));
    assertEquals(inName.repeat(3), levels("rye", pages));
  }
}
