package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaven.page.SearchDocument;
import org.leaven.source.MemoryCache;

class TermWeightsTest {
  /** The level of a word on each of some pages, by BM25F as it is written down. */
  private static String levels(String word, List<SearchDocument> pages) {
    Vocabulary vocabulary = new Vocabulary(Stemming.in(""));
    TermWeights corpus = new TermWeights(pages, vocabulary, MemoryCache.none());
    Postings found = corpus.postings().get(vocabulary.group(vocabulary.number(word)));
    return found.weights(pages.size());
  }

  private static SearchDocument text(String id, String body) {
    return IndexedPages.withText(
        IndexedPages.entry(id, "Name", List.of(), IndexedPages.notListed()), body);
  }

  private static String level(double weight) {
    int level = (int) Math.max(1, Math.round(weight / (1.2 + weight) * 31));
    return String.valueOf(VarInt.digit(level * 2));
  }

  private static double inBody(int times, double length, double average) {
    return times / (1 - 0.75 + 0.75 * length / average);
  }

  @Test
  void aWordIsWorthLessInATextThatIsLongerThanTheAverage() {
    String half = "rye a b c d e f g";
    List<SearchDocument> pages = List.of(text("short", "rye a"), text("long", half + " " + half));
    String expected = level(inBody(1, 2, 9)) + level(inBody(2, 16, 9));
    assertEquals(expected, levels("rye", pages));
  }

  /** Pages without the field say nothing of how long it is where there is one. */
  @Test
  void pagesWithoutAFieldDoNotCountInItsAverage() {
    List<SearchDocument> pages =
        List.of(text("short", "rye a"), text("long", "rye a b c"), text("none", ""));
    assertEquals(
        level(inBody(1, 2, 3)) + level(inBody(1, 4, 3)), levels("rye", pages).substring(0, 2));
  }

  /** Compounds run together are found, but make a text no longer. */
  @Test
  void compoundsRunTogetherMakeNoTextLonger() {
    List<SearchDocument> pages = List.of(text("short", "sit-up a"), text("long", "sit up b"));
    assertEquals(level(inBody(1, 3, 3)) + level(inBody(1, 3, 3)), levels("sit", pages));
    assertEquals(level(inBody(1, 3, 3)), levels("situp", pages));
  }

  @Test
  void wordsOfNamesAreMarkedAndWeighMost() {
    List<SearchDocument> pages =
        IntStream.range(0, 3)
            .mapToObj(i -> IndexedPages.entry("e" + i, "Rye", List.of(), IndexedPages.notListed()))
            .toList();
    String inName = String.valueOf(VarInt.digit((int) Math.round(12 / 13.2 * 31) * 2 + 1));
    assertEquals(inName.repeat(3), levels("rye", pages));
  }
}
