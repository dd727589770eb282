package org.leaven.page.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;

/** The pages' own words: whole in each language of the program, and in those of others. */
class MessagesTest {
  /** Words that are written alike. */
  private static final Map<String, List<String>> SAME_AS_IN_ENGLISH =
      Map.of(
          "de",
          List.of("ui.links", "ui.sort-name", "ui.timer-pause"),
          "es",
          List.of("embed.test.scripts"),
          "fr",
          List.of(
              "embed.test.scripts",
              "kind.page",
              "llms.pages",
              "ui.menu",
              "ui.sources",
              "ui.timer-pause",
              "unit.min.one",
              "unit.min.other"));

  private static Checked<Messages> read(String language, String path, String text) {
    return MessagesReader.read(
        language,
        new SourceTree(
            Path.of(""), List.of(), List.of(), List.of(), List.of(new SourceFile(path, text))));
  }

  private static String file(Map<String, String> messages) {
    StringBuilder file = new StringBuilder();
    messages.forEach((key, text) -> file.append(key).append('=').append(text).append('\n'));
    return file.toString();
  }

  @Test
  void aPrepositionIsLeftOutBeforeOneOfALabel() {
    Messages german = Messages.in("de");
    assertTrue(german.startsWithPreposition("Nach einer Operation"));
    assertFalse(german.startsWithPreposition("Nachtschmerz im Rücken"));
    assertFalse(german.startsWithPreposition("Nach"));
    assertEquals(
        "Möglich nach einer Operation",
        german.withoutPreposition("verdict.for", "Möglich", "nach einer Operation"));
    assertEquals(
        "Nicht aufgeführt nach einer Operation",
        german.withoutPreposition("verdict.none.for", "nach einer Operation"));
    assertEquals(
        "Best after surgery",
        Messages.in("en").withoutPreposition("verdict.for", "Best", "after surgery"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ja"})
  void eachLanguageIsWhole(String language) {
    Map<String, String> own = Messages.builtIn(language);
    assertTrue(own.size() > 250);
    Checked<Messages> read = read(language, "words/" + language + ".properties", file(own));
    assertEquals(List.of(), read.problems());
    assertEquals(needed(language), own.keySet());
    List<String> empty =
        own.keySet().stream().filter(key -> own.getOrDefault(key, "").isEmpty()).toList();
    assertEquals(List.of("ui.before-steps", "ui.search-help"), empty, "for the author to write");
    List<String> withoutNumber =
        own.keySet().stream()
            .filter(
                key ->
                    key.matches(".*\\.(few|many|other)")
                        && !own.getOrDefault(key, "").contains("{0}"))
            .toList();
    assertEquals(List.of(), withoutNumber);
    if (!language.equals("en")) {
      Map<String, String> english = Messages.builtIn("en");
      List<String> same =
          own.keySet().stream()
              .filter(
                  key ->
                      !key.matches(
                          "month.*|ui.none-page|ui.before-steps-page|ui.search-help-page|unit.brief.*|.*small-words|nav.*|cited.*"))
              .filter(key -> own.getOrDefault(key, "").matches(".*[A-Za-z]{3}.*"))
              .filter(key -> own.getOrDefault(key, "").equals(english.get(key)))
              .toList();
      assertEquals(SAME_AS_IN_ENGLISH.getOrDefault(language, List.of()), same);
    }
  }

  private static Set<String> needed(String language) {
    Set<String> needed = new TreeSet<>();
    for (String key : Messages.builtIn("en").keySet()) {
      if (key.endsWith(".other")) {
        String stem = key.substring(0, key.lastIndexOf('.') + 1);
        PluralRules.forms(language).forEach(form -> needed.add(stem + form));
      } else if (!key.endsWith(".one")) {
        needed.add(key);
      }
    }
    return needed;
  }

  @Test
  void regionsSpeakTheirLanguage() {
    assertEquals("Vergleich", Messages.in("de-CH").say("nav.compare"));
    assertEquals("Compare", Messages.in("en-GB").say("nav.compare"));
    assertEquals("Compare", Messages.in("eo").say("nav.compare"));
    assertEquals("Comparar", Messages.in("es-MX").say("nav.compare"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, one",
    "en, 0, other",
    "en, 1.5, other",
    "en, 1.0, one",
    "de, 2, other",
    "fr, 0, one",
    "fr, 1.5, one",
    "fr, 2, other",
    "es, 0, other",
    "es, 1, one",
    "es, 1.5, other",
    "ja, 1, other",
    "ru, 21, one",
    "ru, 11, many",
    "ru, 3, few",
    "ru, 13, many",
    "ru, 1.5, other",
    "pl, 1, one",
    "pl, 21, many",
    "pl, 22, few",
    "pl, 12, many",
    "pl, 0.5, other",
    "cs, 3, few",
    "cs, 5, other",
    "cs, 1.5, many",
    "sl, 102, two",
    "sl, 1, one",
    "sl, 4, few",
    "ro, 19, few",
    "ro, 20, other",
    "ro, 1, one",
    "he, 2, two",
    "hr, 24, few",
    "hr, 5, other",
    "ar, 0, zero",
    "ar, 1, one",
    "ar, 2, two",
    "ar, 3, few",
    "ar, 10, few",
    "ar, 105, few",
    "ar, 99, many",
    "ar, 102, other",
    "ar, 1.5, other",
    "ar, 11, many",
    "ar, 100, other"
  })
  void aNumberAsksForTheFormOfItsLanguage(String language, String amount, String form) {
    assertEquals(form, PluralRules.form(language, amount));
    assertTrue(PluralRules.forms(language).contains(form));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1.5, 1.5",
    "de, 1.5, '1,5'",
    "en, 12345, '12,345'",
    "de, 1234567.25, '1.234.567,25'",
    "en, 2026, 2026"
  })
  void numbersAreWrittenAsTheLanguageDoes(String language, String amount, String written) {
    assertEquals(written, Messages.in(language).number(amount));
  }

  @Test
  void daysAreWrittenAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertEquals("1 March 2026", Messages.in("en").date(day));
    assertEquals("1. März 2026", Messages.in("de").date(day));
    assertEquals("1,5 Stunden", Messages.in("de").count("unit.h", "1.5"));
  }

  @Test
  void anotherLanguageNeedsAllMessagesAndItsOwnForms() {
    Map<String, String> messages = new TreeMap<>(Messages.builtIn("en"));
    messages.keySet().removeIf(key -> key.endsWith(".one"));
    messages.put("nav.compare", "比較");
    Checked<Messages> whole = read("zh", "words/zh.properties", file(messages));
    assertEquals(List.of(), whole.problems());
    assertEquals("比較", whole.value().say("nav.compare"));
    assertEquals("1 seconds", whole.value().count("unit.s", 1));
    messages.remove("nav.compare");
    assertEquals(
        List.of(
            "words/zh.properties:1:1: error [missing-message]: there is no message"
                + " \"nav.compare\"; write it; in English it is \"Compare\""),
        said(read("zh", "words/zh.properties", file(messages))));
    Checked<Messages> polish = read("pl", "words/pl.properties", file(Messages.builtIn("en")));
    assertTrue(
        said(polish).stream().anyMatch(line -> line.contains("\"unit.s.few\"")),
        polish.problems()::toString);
    assertEquals("3 seconds", polish.value().count("unit.s", 3));
  }

  @Test
  void theFileOfTheRegionGoesBeforeThatOfTheLanguage() {
    Checked<Messages> own = read("de-AT", "words/de-AT.properties", "month.1=Jänner\n");
    assertEquals(List.of(), own.problems());
    assertEquals("1. Jänner 2027", own.value().date(LocalDate.of(2027, 1, 1)));
    assertEquals(
        "Jänner", read("de-AT", "words/de.properties", "month.1=Jänner").value().say("month.1"));
    assertEquals(
        "Januar", read("de", "words/de-AT.properties", "month.1=Jänner").value().say("month.1"));
  }

  @Test
  void aFileThatIsNoneIsOneProblem() {
    assertEquals(
        List.of(
            "words/de.properties:1:1: error [syntax]: a \"\\u\" is not followed by four digits;"
                + " write the letter itself"),
        said(read("de", "words/de.properties", "ui.why=\\u12")));
  }

  private static List<String> said(Checked<Messages> read) {
    return new TreeSet<>(read.problems()).stream().map(Object::toString).toList();
  }
}
