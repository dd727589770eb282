package org.leaven.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words and endings of a language by which the search interprets queries; all are folded.
 *
 * <p>A query counts as a question when it begins with an asking word or contains a judging word;
 * only then are the filling words removed from it.
 *
 * <p>Endings tell which words of the site are forms of a word that the site does not contain: one
 * row for each kind of word, an asterisk for the letter before, doubled, a colon after the letters
 * that must come before. Plurals match both ways; of the others only a longer form matches, since
 * <i>rowing</i> need not be about rows.
 *
 * @param asking words, with spaces between
 * @param judging words, with spaces between
 * @param against words that ask for what is listed with a negative verdict; an underscore before
 *     the word that must follow
 * @param favour words that ask for what is listed with a positive verdict
 * @param light words, with spaces between, that are dropped beside others and searched when alone:
 *     in "can I eat tofu" nobody wants <i>eat</i>, of "what to drink" <i>drink</i>
 * @param measuring words, with spaces between, for what no verdict is asked of, such as numbers and
 *     authors: what is said of a missing entry would be nonsense
 * @param circumstance words, with spaces between, after which a query tells when something hurts,
 *     as <i>when</i> in "my back hurts when I sit"
 * @param particle words, with spaces between, that do not make two names alike, as <i>up</i> of
 *     "pull up" and "sit-up"
 * @param filling words, with spaces between
 * @param plurals rows with spaces between, their endings with commas; a hyphen for none
 * @param endings the same
 */
record SearchLanguage(
    String asking,
    String judging,
    String against,
    String favour,
    String light,
    String measuring,
    String circumstance,
    String particle,
    String filling,
    String plurals,
    String endings) {

  /**
   * Reads the data of a language; empty for most languages.
   *
   * @param tag a BCP 47 tag
   */
  static SearchLanguage of(String tag) {
    Properties read = new Properties();
    String file = "languages/" + code(tag) + ".properties";
    try (InputStream in = SearchLanguage.class.getResourceAsStream(file)) {
      if (in != null) {
        read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return new SearchLanguage(
        read.getProperty("asking", ""),
        read.getProperty("judging", ""),
        read.getProperty("against", ""),
        read.getProperty("favour", ""),
        read.getProperty("light", ""),
        read.getProperty("measuring", ""),
        read.getProperty("circumstance", ""),
        read.getProperty("particle", ""),
        read.getProperty("filling", ""),
        read.getProperty("plurals", ""),
        read.getProperty("endings", ""));
  }

  /**
   * All these words, each once, {@link FrontCoded} by their kinds: a question mark, an exclamation
   * mark, a hyphen, a plus, a tilde, a number sign, an at sign, a full stop, or several of them.
   */
  SortedMap<String, String> smallWords() {
    SortedMap<String, String> marks = new TreeMap<>();
    addWords(marks, filling, "");
    addWords(marks, asking, "?");
    addWords(marks, judging, "!");
    addWords(marks, against, "-");
    addWords(marks, favour, "+");
    addWords(marks, light, "~");
    addWords(marks, measuring, "#");
    addWords(marks, circumstance, "@");
    addWords(marks, particle, ".");
    SortedMap<String, FrontCoded> words = new TreeMap<>();
    marks.forEach((word, of) -> words.computeIfAbsent(of, key -> new FrontCoded()).add(word));
    SortedMap<String, String> coded = new TreeMap<>();
    words.forEach((of, all) -> coded.put(of, all.toString()));
    return coded;
  }

  private static void addWords(SortedMap<String, String> marks, String words, String mark) {
    Stream.of(words.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .forEach(word -> marks.merge(folded(word), mark, String::concat));
  }

  private static String folded(String word) {
    return Stream.of(word.split("_", -1)).map(Tokenizer::fold).collect(Collectors.joining("_"));
  }

  /** The first part of a tag: {@code de} of {@code de-CH}. */
  static String code(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
