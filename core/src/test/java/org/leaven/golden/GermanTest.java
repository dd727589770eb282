package org.leaven.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.tree.Trees;

/**
 * A German knowledge base becomes a German site: every word on every page is one of its author's or
 * one of the German messages, whatever the templates say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/vorrat");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  /** What the format and not the author says: keys and the few words that are always the same. */
  private static final Pattern OF_THE_FORMAT =
      Pattern.compile(
          "(?m)^#(?!#).*$|^(type|status)=.*$|^\\w+=|\\b(polarity|basis|per): [\\w-]+|[\\w-]+:(?=\\s)");

  /** Attributes that a reader sees or hears; {@code data-w-…} hold words for scripts. */
  private static final Set<String> SPOKEN =
      Set.of(
          "aria-label",
          "aria-roledescription",
          "aria-description",
          "alt",
          "title",
          "placeholder",
          "content",
          "label");

  private Path output;
  private final Set<String> known = new TreeSet<>();

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    output = folder.resolve("site");
    BuildReport report =
        new Build(new BuildOptions(SOURCE, "https://example.org/vorrat/", null)).run(output);
    assertEquals("[]", report.problems().toString());
    for (String file : Trees.files(SOURCE, "")) {
      addWords(file);
      addWords(OF_THE_FORMAT.matcher(Files.readString(SOURCE.resolve(file))).replaceAll(" "));
    }
    try (InputStream words =
        Build.class.getResourceAsStream("/org/leaven/page/words/de.properties")) {
      String file = new String(words.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      file.lines().filter(line -> !line.startsWith("#")).forEach(this::addMessage);
    }
    assertTrue(known.size() > 150);
  }

  private void addMessage(String line) {
    addWords(line.substring(line.indexOf('=') + 1).replace("\\u0020", " "));
  }

  private void addWords(String text) {
    known.addAll(words(text));
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return words;
  }

  @Test
  void everyWordIsTheAuthorsOrAGermanMessages() throws IOException {
    Map<String, Set<String>> foreign = new TreeMap<>();
    int spoken = 0;
    for (String page : Trees.files(output, ".html")) {
      for (String text : spoken(Jsoup.parse(Files.readString(output.resolve(page))))) {
        Set<String> words = words(text);
        spoken += words.size();
        words.removeAll(known);
        if (!words.isEmpty()) {
          foreign.computeIfAbsent(page, key -> new TreeSet<>()).addAll(words);
        }
      }
    }
    assertEquals(Map.of(), foreign);
    assertTrue(spoken > 1000, "words: " + spoken);
  }

  private static Set<String> spoken(Element page) {
    Set<String> texts = new TreeSet<>();
    page.select(
            "head meta:not([name=description], [property=og:title], [property=og:description], [property=og:image:alt])")
        .remove();
    page.select("script").remove();
    page.traverse((node, depth) -> addSpoken(node, texts));
    return texts;
  }

  private static void addSpoken(Node node, Set<String> texts) {
    if (node instanceof TextNode text) {
      texts.add(text.text());
    }
    if (node instanceof Element element) {
      for (Attribute attribute : element.attributes()) {
        if (SPOKEN.contains(attribute.getKey()) || attribute.getKey().startsWith("data-w-")) {
          texts.add(attribute.getValue());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [data-dose=duration]    | Dauer: 1 Minute, je Satz
          [data-dose=repetitions] | 3-mal, je Satz
          [data-dose=hold]        | Halten: 1,5 Stunden in der Woche
          [data-dose=sets]        | 1 Satz in der Woche
          [data-dose=rest]        | Pause: 2 Tage in der Woche
          [data-dose=frequency]   | Einmal in der Woche
          [data-part=updated]     | Keller: Geändert am 1. März 2026
          [data-part=review-by]   | Nächste Prüfung bis 9. Oktober 2027
          """)
  void numbersAndDatesAreGerman(String where, String text) throws IOException {
    Element page = Jsoup.parse(Files.readString(output.resolve("vorraete/moehre.html")));
    assertEquals("de", page.select("html").attr("lang"));
    assertEquals(text, page.select(where).text());
  }
}
