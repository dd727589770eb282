package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.source.MemoryCache;

/** Where the parts of the index begin, and how large they become. */
class ShardSeparatorsTest {
  @ParameterizedTest
  @CsvSource({"rye, ryebread, ryeb", "bread, loaf, l", "loaf, loafer, loafe", "a, b, b"})
  void boundIsTheShortestBeginningAfterTheWordBefore(String before, String word, String bound) {
    assertEquals(bound, ShardSeparators.between(before, word));
  }

  @Test
  void boundsAreWrittenByWhatTheyShare() {
    assertEquals("\"AAbrCunBzAc\"", ShardSeparators.literal(List.of("", "br", "brun", "bz", "c")));
  }

  /** What is not in the index has its place, too: the words before and after it tell where. */
  @Test
  void everyWordIsFoundInTheShardThatHasIt() {
    TermDictionary dictionary = dictionary(2_000);
    List<String> bounds = dictionary.bounds();
    assertEquals(dictionary.shards().size(), bounds.size());
    assertTrue(bounds.size() > 5, bounds.toString());
    for (int at = 0; at < bounds.size(); at++) {
      assertEquals(at, TermDictionary.shardOf(bounds, bounds.get(at)));
      assertEquals(at, TermDictionary.shardOf(bounds, dictionary.shards().get(at).last()));
    }
  }

  /** Four times the words: twice the shards, each twice as long. */
  @Test
  void shardsGrowWithTheRootOfTheIndex() {
    TermDictionary small = dictionary(4_000);
    TermDictionary large = dictionary(16_000);
    double more = (double) large.shards().size() / small.shards().size();
    assertTrue(more > 1.6 && more < 2.4, "times the shards: " + more);
    double longer = (double) middle(large) / middle(small);
    assertTrue(longer > 1.6 && longer < 2.4, "times the length: " + longer);
  }

  @Test
  void aSmallDictionaryIsOneShard() {
    assertEquals(List.of(""), dictionary(10).bounds());
  }

  @Test
  void answersAreKeptReadyForWhatFillsMoreThanFourShards() {
    List<String> bounds = List.of("", "ba", "be", "bi", "bo", "c");
    assertTrue(TermDictionary.isWide(bounds, "b"));
    assertFalse(TermDictionary.isWide(bounds.subList(0, 4), "b"));
    assertFalse(TermDictionary.isWide(bounds, "be"));
  }

  /** Names of three words are no words of the index, and lie between these or after them. */
  @Test
  void namesBetweenWordsAreInTheShardsToo() {
    Random random = new Random(3);
    List<SearchDocument> pages =
        IntStream.range(0, 400)
            .mapToObj(i -> word(random) + " " + word(random) + " " + word(random))
            .map(name -> IndexedPages.entry(name, name, List.of(), IndexedPages.notListed()))
            .toList();
    Vocabulary vocabulary = new Vocabulary(Stemming.in(""));
    TermWeights corpus = new TermWeights(pages, vocabulary, MemoryCache.none());
    List<SearchableNames.Name> names = SearchableNames.of(pages);
    TermDictionary with = TermDictionary.of(vocabulary, corpus.postings(), names, pages.size());
    TermDictionary without =
        TermDictionary.of(vocabulary, corpus.postings(), List.of(), pages.size());
    int letters = names.stream().mapToInt(name -> name.joined().length()).sum();
    assertTrue(length(with) > length(without) + letters / 2, length(with) + " letters");
    assertTrue(with.shards().size() > without.shards().size(), with.bounds().toString());
  }

  private static int length(TermDictionary dictionary) {
    return dictionary.shards().stream().mapToInt(DictionaryShard::length).sum();
  }

  /** Only names are suggested, so other words are not kept for misspelt ones. */
  @Test
  void wordsOfTextsAreNoneToSuggest() {
    Vocabulary vocabulary = new Vocabulary(Stemming.in("en"));
    List<SearchDocument> pages =
        List.of(
            IndexedPages.withSteps(
                IndexedPages.withText(
                    IndexedPages.entry(
                        "rye", "Rye loaf", List.of("sourdough"), IndexedPages.notListed()),
                    "Keeps well and freezes, as loaves do."),
                "Slice it."));
    TermWeights corpus = new TermWeights(pages, vocabulary, MemoryCache.none());
    assertEquals(
        List.of("loaf", "rye", "ryeloaf", "sourdough"),
        FuzzyTerms.words(vocabulary, corpus, SearchableNames.of(pages)));
  }

  private static int middle(TermDictionary dictionary) {
    int half = dictionary.shards().size() / 2;
    return dictionary.shards().stream()
        .mapToInt(DictionaryShard::length)
        .sorted()
        .skip(half)
        .findFirst()
        .orElse(0);
  }

  private static TermDictionary dictionary(int words) {
    Random random = new Random(words);
    Vocabulary vocabulary = new Vocabulary(Stemming.in(""));
    List<SearchDocument> pages =
        IntStream.range(0, words)
            .mapToObj(
                i -> IndexedPages.entry("e" + i, word(random), List.of(), IndexedPages.notListed()))
            .toList();
    TermWeights corpus = new TermWeights(pages, vocabulary, MemoryCache.none());
    return TermDictionary.of(
        vocabulary, corpus.postings(), SearchableNames.of(pages), pages.size());
  }

  private static String word(Random random) {
    return random.ints(8, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
