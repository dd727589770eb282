package org.leaven.search;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.page.Findable;
import org.leaven.page.view.FilterView;
import org.leaven.source.Folding;
import org.leaven.source.Json;
import org.leaven.source.Memo;

/**
 * Makes the search index: classic scripts that register data, so that it serves from disk, over
 * http, in a sandboxed frame, under a strict policy, and inlined into a page.
 *
 * <p>{@code search/index.js} comes first and holds everything while that is little. Of a larger
 * index the rest lies in parts that the reader asks for as it needs them:
 *
 * <table>
 *   <caption>Parts, by the first letter of their names</caption>
 *   <tr><td>{@code t}</td><td>words and names of a stretch of the alphabet, {@link Shard}</td></tr>
 *   <tr><td>{@code h}</td><td>answers for a letter or two, {@link Heads}</td></tr>
 *   <tr><td>{@code a}, {@code z}</td><td>words to suggest for misspelt ones, sorted by beginning
 *   and by end, {@link Near}</td></tr>
 *   <tr><td>{@code d}</td><td>what results show, {@link Results}</td></tr>
 *   <tr><td>{@code f}</td><td>pages by topic, verdict and facet, {@link Filters}</td></tr>
 * </table>
 */
public final class Indexer {
  private static final List<String> TYPES = List.of("topic", "entry", "page");

  /** One request of some 8 kB compressed is cheaper than several. */
  private static final int MOST_IN_ONE = 24_000;

  private static final String REGISTERS = "((self.leaven||={}).parts||={})[\"";
  private static final String DONE = ";\n";

  private final List<Findable> pages;
  private final Source source;
  private final Memo memo;
  private final SortedMap<String, String> parts = new TreeMap<>();
  private final StringBuilder root = new StringBuilder("\"format\":4");

  /**
   * What an index is made from.
   *
   * @param pages in any order
   * @param language a BCP 47 tag
   */
  public record Source(List<Findable> pages, List<FilterView> filters, String language) {}

  private Indexer(Source source, Memo memo) {
    this.source = source;
    this.memo = memo;
    this.pages = source.pages().stream().sorted(order()).toList();
  }

  /** The files of the index by their paths; the order of the pages does not matter. */
  public static SortedMap<String, byte[]> index(Source source) {
    return index(source, Memo.none());
  }

  /** The same, with what earlier indexes have read. */
  public static SortedMap<String, byte[]> index(Source source, Memo memo) {
    Indexer indexer = new Indexer(source, memo);
    indexer.say();
    indexer.addResults();
    indexer.addWords();
    indexer.parts.put("f0", Filters.of(source.filters(), indexer.pages));
    return indexer.files();
  }

  private void say() {
    Language language = Language.of(source.language());
    key("language", Json.text(source.language()));
    key("filling", Json.text(language.smallWords()));
    key("plurals", Json.text(language.plurals()));
    key("endings", Json.text(language.endings()));
    key("wide", Integer.toString(Dictionary.MOST_SHARDS));
  }

  private void addResults() {
    Results results = new Results(pages, memo);
    key("types", Json.text(results.types()));
    key("kinds", results.kinds());
    key("topics", results.topics());
    key("verdicts", results.verdicts());
    key("phrases", results.phrases());
    Packed starts = new Packed();
    int number = 0;
    for (List<String> block : results.blocks()) {
      starts.add(block.size());
      parts.put("d" + number++, Json.array(block));
    }
    key("blocks", Json.text(starts.toString()));
  }

  private void addWords() {
    Vocabulary vocabulary = new Vocabulary(Stems.in(source.language()));
    Corpus corpus = new Corpus(pages, vocabulary, memo);
    List<Names.Name> names = Names.of(pages);
    Dictionary dictionary = Dictionary.of(vocabulary, corpus.postings(), names, pages.size());
    List<String> bounds = dictionary.bounds();
    addParts("t", dictionary.shards().parallelStream().map(Shard::literal).toList());
    key("shards", Json.text(String.join(" ", bounds)));
    Heads.of(bounds, names).forEach((shard, heads) -> parts.put("h" + shard, heads));
    List<String> near = Near.words(vocabulary, corpus, names);
    addNear("a", Near.byBeginning(near));
    addNear("z", Near.byEnd(near));
  }

  private void addNear(String letter, Near.Order order) {
    addParts(letter, order.parts());
    key(letter, Json.text(String.join(" ", order.bounds())));
  }

  private void addParts(String letter, List<String> literals) {
    for (int i = 0; i < literals.size(); i++) {
      parts.put(letter + i, literals.get(i));
    }
  }

  private void key(String key, String literal) {
    root.append(",\n").append(Json.text(key)).append(':').append(literal);
  }

  /** Every file says what it holds, so that none is read with an index of other parts. */
  private SortedMap<String, byte[]> files() {
    Versions versions = Versions.of(parts);
    key("runs", versions.literal());
    String version = Versions.of(root.toString());
    String first = register("index", "{\"version\":\"" + version + "\"," + root + "}");
    List<String> scripts =
        List.copyOf(parts.entrySet()).parallelStream()
            .map(part -> register(versions.key(part.getKey()), part.getValue()))
            .toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    int length = scripts.stream().mapToInt(String::length).sum() + first.length();
    if (length <= MOST_IN_ONE) {
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

  /** Equal ranks are shown in this order. */
  private static Comparator<Findable> order() {
    return Comparator.<Findable>comparingInt(page -> TYPES.indexOf(page.type()))
        .thenComparing(Findable::title, Folding.alphabetical())
        .thenComparing(Findable::path);
  }
}
