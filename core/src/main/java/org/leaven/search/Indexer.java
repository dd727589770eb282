package org.leaven.search;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;
import org.leaven.source.Json;
import org.leaven.source.MemoryCache;
import org.leaven.source.text.TextFolding;

/**
 * Builds the search index as classic scripts that register data.
 *
 * <p>So it loads from disk, over http, in a sandboxed frame, under a strict content security
 * policy, and inlined into a page.
 *
 * <p>{@code search/index.js} is loaded first, and holds a small index whole. A larger index is
 * split into parts that the search script loads on demand:
 *
 * <table>
 *   <caption>Parts, by the first letter of their names</caption>
 *   <tr><td>{@code t}</td><td>words and names of a range of the alphabet, {@link DictionaryShard}</td></tr>
 *   <tr><td>{@code h}</td><td>results for short prefixes, {@link PrefixResults}</td></tr>
 *   <tr><td>{@code a}, {@code z}</td><td>words to suggest for misspelt ones, sorted by beginning
 *   and by end, {@link FuzzyTerms}</td></tr>
 *   <tr><td>{@code d}</td><td>what results show, {@link ResultTexts}</td></tr>
 *   <tr><td>{@code f}</td><td>pages by topic, verdict and facet, {@link FilterIndex}</td></tr>
 * </table>
 */
public final class Indexer {
  private static final List<String> TYPES = List.of("topic", "entry", "page");

  /** One request of some 8 kB compressed is cheaper than several. */
  private static final int MAX_IN_ONE = 24_000;

  private static final String REGISTERS = "((self.leaven||={}).parts||={})[\"";
  private static final String DONE = ";\n";

  private final List<SearchDocument> pages;
  private final Source source;
  private final MemoryCache memoryCache;
  private final SortedMap<String, String> parts = new TreeMap<>();
  private final StringBuilder root = new StringBuilder("\"format\":6");

  /**
   * What an index is made from.
   *
   * @param pages in any order
   * @param language a BCP 47 tag
   */
  public record Source(List<SearchDocument> pages, List<FilterView> filters, String language) {}

  private Indexer(Source source, MemoryCache memoryCache) {
    this.source = source;
    this.memoryCache = memoryCache;
    this.pages =
        source.pages().stream()
            .sorted(order())
            .flatMap(page -> PageSectionIndex.with(page, memoryCache))
            .toList();
  }

  /** The files of the index by their paths; the order of the pages does not matter. */
  public static SortedMap<String, byte[]> index(Source source) {
    return index(source, MemoryCache.none());
  }

  /** The same, with a cache of what earlier builds computed. */
  public static SortedMap<String, byte[]> index(Source source, MemoryCache memoryCache) {
    Indexer indexer = new Indexer(source, memoryCache);
    indexer.add();
    return indexer.files();
  }

  /** A section of the index: its keys in the root file, and its parts. */
  private static final class Section {
    private final StringBuilder keys = new StringBuilder();
    private final Map<String, String> parts = new HashMap<>();

    void key(String key, String literal) {
      keys.append(",\n").append(Json.text(key)).append(':').append(literal);
    }

    void parts(String letter, List<String> literals) {
      for (int i = 0; i < literals.size(); i++) {
        parts.put(letter + i, literals.get(i));
      }
    }
  }

  /** Makes the sections in parallel, and adds them in a fixed order. */
  private void add() {
    Vocabulary vocabulary = new Vocabulary(Stemming.in(source.language()));
    TermWeights weights = new TermWeights(pages, vocabulary, memoryCache);
    List<SearchableNames.Name> names = SearchableNames.of(pages);
    List<Supplier<Section>> makers =
        List.of(
            this::language,
            this::results,
            () ->
                words(
                    TermDictionary.of(vocabulary, weights.postings(), names, pages.size()), names),
            () -> fuzzyTerms(FuzzyTerms.words(vocabulary, weights, names)),
            this::filters);
    for (Section section : makers.parallelStream().map(Supplier::get).toList()) {
      root.append(section.keys);
      parts.putAll(section.parts);
    }
  }

  private Section language() {
    Section section = new Section();
    SearchLanguage language = SearchLanguage.of(source.language());
    section.key("language", Json.text(source.language()));
    section.key("filling", Json.compact(language.smallWords()));
    section.key("plurals", Json.text(language.plurals()));
    section.key("endings", Json.text(language.endings()));
    section.key("wide", Integer.toString(TermDictionary.MAX_SHARDS));
    return section;
  }

  private Section results() {
    Section section = new Section();
    ResultTexts results = new ResultTexts(pages, memoryCache);
    section.key("types", Json.text(results.types()));
    section.key("kinds", results.kinds());
    section.key("topics", results.topics());
    section.key("verdicts", results.verdicts());
    section.key("phrases", results.phrases());
    VarInt starts = new VarInt();
    List<List<String>> blocks = results.blocks();
    blocks.forEach(block -> starts.add(block.size()));
    section.parts("d", blocks.stream().map(Json::array).toList());
    section.key("blocks", Json.text(starts.toString()));
    return section;
  }

  private static Section words(TermDictionary dictionary, List<SearchableNames.Name> names) {
    Section section = new Section();
    List<String> bounds = dictionary.bounds();
    section.parts("t", dictionary.shards().parallelStream().map(DictionaryShard::literal).toList());
    section.key("shards", ShardSeparators.literal(bounds));
    PrefixResults.of(bounds, names)
        .forEach((shard, prefixes) -> section.parts.put("h" + shard, prefixes));
    return section;
  }

  private static Section fuzzyTerms(List<String> words) {
    Section section = new Section();
    Map<String, FuzzyTerms.Order> orders = new TreeMap<>();
    orders.put("a", FuzzyTerms.byBeginning(words));
    orders.put("z", FuzzyTerms.byEnd(words));
    orders.forEach(
        (letter, order) -> {
          section.parts(letter, order.parts());
          section.key(letter, ShardSeparators.literal(order.bounds()));
        });
    return section;
  }

  private Section filters() {
    Section section = new Section();
    FilterIndex filters = new FilterIndex(source.filters(), pages);
    section.key("filters", filters.ids());
    section.key("filterParts", filters.partOf());
    section.parts("f", filters.parts());
    return section;
  }

  /**
   * The files by path: every part is registered with its version, so that it is never used with
   * another index.
   */
  private SortedMap<String, byte[]> files() {
    ShardHashes versions = ShardHashes.of(parts);
    root.append(",\n\"runs\":").append(versions.literal());
    String version = ShardHashes.of(root.toString());
    String first = register("index", "{\"version\":\"" + version + "\"," + root + "}");
    List<String> scripts =
        List.copyOf(parts.entrySet()).parallelStream()
            .map(part -> register(versions.key(part.getKey()), part.getValue()))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    int length = scripts.stream().mapToInt(String::length).sum() + first.length();
    if (length <= MAX_IN_ONE) {
      files.put("search/index.js", bytes(first + String.join("", scripts)));
      return files;
    }
    files.put("search/index.js", bytes(first));
    int number = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      files.put("search/" + part.getKey() + ".js", bytes(scripts.get(number++)));
    }
    return files;
  }

  private static String register(String name, String literal) {
    return REGISTERS + name + "\"]=" + literal + DONE;
  }

  private static byte[] bytes(String script) {
    return script.getBytes(StandardCharsets.UTF_8);
  }

  /** The order of results with equal rank. */
  private static Comparator<SearchDocument> order() {
    return Comparator.<SearchDocument>comparingInt(page -> TYPES.indexOf(page.type()))
        .thenComparing(SearchDocument::title, TextFolding.alphabetical())
        .thenComparing(SearchDocument::path);
  }
}
