package org.leaven.search;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.leaven.page.Findable;
import org.leaven.page.Literal;
import org.leaven.source.Folding;

/**
 * Writes the search index: a classic script that registers its data as {@code leaven.index}, so
 * that one file serves from disk, over http, in a sandboxed frame and under a strict policy.
 *
 * <p>The data is one object, read by {@code search-rank.js}:
 *
 * <table>
 *   <caption>Keys of the index</caption>
 *   <tr><td>{@code format}</td><td>1</td></tr>
 *   <tr><td>{@code language}</td><td>a BCP 47 tag</td></tr>
 *   <tr><td>{@code asking} … {@code filling}</td><td>{@link Questions}</td></tr>
 *   <tr><td>{@code kinds} … {@code names}</td><td>{@link Answers}</td></tr>
 *   <tr><td>{@code words}</td><td>all words that are found, sorted, with spaces between</td></tr>
 *   <tr><td>{@code postings}</td><td>{@link Packed} pages of each word, with spaces between</td></tr>
 * </table>
 */
public final class Indexer {
  private static final List<String> TYPES = List.of("topic", "entry", "page");

  private Indexer() {}

  /**
   * The bytes of {@code search/index.js}; the order of the pages does not matter.
   *
   * @param language a BCP 47 tag
   */
  public static byte[] index(List<Findable> pages, String language) {
    List<Findable> sorted = pages.stream().sorted(order()).toList();
    Answers answers = new Answers(sorted);
    SortedMap<String, List<Posting>> words = Scorer.score(sorted);
    Questions questions = Questions.in(language);
    StringBuilder script = new StringBuilder("(window.leaven=window.leaven||{}).index={");
    script.append("\"format\":1");
    key(script, "language", Literal.of(language));
    key(script, "asking", Literal.of(questions.asking()));
    key(script, "judging", Literal.of(questions.judging()));
    key(script, "filling", Literal.of(questions.filling()));
    key(script, "kinds", answers.kinds());
    key(script, "topics", answers.topics());
    key(script, "verdicts", answers.verdicts());
    key(script, "phrases", answers.phrases());
    key(script, "documents", answers.documents());
    key(script, "names", answers.names());
    key(script, "words", Literal.of(String.join(" ", words.keySet())));
    List<String> packed = words.values().stream().map(Packed::postings).toList();
    key(script, "postings", Literal.of(String.join(" ", packed)));
    return script.append("};\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void key(StringBuilder script, String key, String literal) {
    script.append(",\n").append(Literal.of(key)).append(':').append(literal);
  }

  /** Equal ranks are shown in this order. */
  private static Comparator<Findable> order() {
    return Comparator.<Findable>comparingInt(page -> TYPES.indexOf(page.type()))
        .thenComparing(Findable::title, Folding.alphabetical())
        .thenComparing(Findable::path);
  }
}
