package org.leaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.TranslatedDataset;
import org.leaven.page.words.Messages;
import org.leaven.source.SourceTreeReader;

/** No word of the interface or the content is English on a German page of Keep Moving. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanPagesIT {
  private static final Path SITE =
      Path.of(System.getProperty("leaven.site", "target/site")).resolve("de");
  private static final int LONG = 12;

  /** English texts that German pages say in other words. */
  private final Set<String> english = new TreeSet<>();

  @BeforeAll
  void collect() throws IOException {
    var tree = SourceTreeReader.read(Path.of("")).value();
    TranslatedDataset german = DatasetReader.read(tree).value().translations().get(0);
    assertEquals("de", german.language());
    assertEquals(List.of(), german.untranslated());
    Map<String, String> translations = new TreeMap<>();
    Map<String, String> own = Messages.in("de").all();
    Messages.in("en")
        .all()
        .forEach((key, text) -> translations.put(text, own.getOrDefault(key, "")));
    german
        .translated()
        .forEach(each -> translations.put(each.original().value(), each.text().value()));
    Set<String> alike = Set.copyOf(translations.values());
    translations.forEach(
        (text, translation) -> {
          if (!alike.contains(text)) {
            Stream.of(text.split("\\{\\d}", -1))
                .map(String::strip)
                .filter(part -> part.equals(text.strip()) || part.length() > LONG)
                .filter(part -> part.matches(".*[A-Za-z]{3}.*") && !translation.contains(part))
                .forEach(english::add);
          }
        });
    assertTrue(english.size() > 350, english.size() + " texts");
  }

  @Test
  void nothingIsEnglishThatHasATranslation() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(SITE)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    assertTrue(pages.size() > 80, pages.size() + " pages");
    List<String> found = new ArrayList<>();
    for (Path file : pages) {
      for (String text : texts(Jsoup.parse(Files.readString(file)))) {
        if (isEnglish(text)) {
          found.add(SITE.relativize(file) + ": " + text);
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void anEnglishTextWouldBeFound() {
    String page =
        "<meta content='See my routine'><p>Not listed</p><p aria-label='Copy link'>Well</p>"
            + "<p>Hold a push-up position, with your back in a straight line from head to heels. Ja.";
    assertEquals(4, texts(Jsoup.parse(page)).stream().filter(this::isEnglish).count());
  }

  @Test
  void theSearchAndTheScriptsSayNothingInEnglish() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
        String script = Files.readString(file);
        assertEquals(
            List.of(),
            english.stream()
                .filter(text -> text.length() > 2 * LONG && script.contains(text))
                .toList(),
            file.toString());
      }
    }
  }

  private boolean isEnglish(String text) {
    return english.contains(text)
        || english.stream().anyMatch(each -> each.length() > LONG && text.contains(each));
  }

  /** The texts of a page, seen or not, but not those marked as English. */
  private static List<String> texts(Document page) {
    page.select("[lang=en], script:not([type]), style").remove();
    List<String> texts = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      element.textNodes().stream().map(TextNode::text).forEach(texts::add);
      element.dataNodes().forEach(data -> texts.add(data.getWholeData()));
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().matches("aria-label|title|alt|placeholder|content|data-w-.*")) {
          texts.add(attribute.getValue());
        }
      }
    }
    return texts.stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }
}
