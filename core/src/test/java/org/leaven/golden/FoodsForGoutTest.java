package org.leaven.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.claim.ClaimedSite;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.tree.Trees;

/**
 * Leaven serves any subject: a knowledge base with nothing in common with Keep Moving, with three
 * verdicts, three topics, JSON and lists of entries, becomes the right tables in its own words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoodsForGoutTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/foods-for-gout");
  private static final Goldens GOLDENS =
      new Goldens(Path.of("core/src/test/golden/foods-for-gout"));

  private Path output;
  private ClaimedSite site;

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    output = folder.resolve("site");
    BuildReport report = new Build(new BuildOptions(SOURCE, "", null)).run(output);
    assertEquals(List.of(), report.problems());
    assertEquals(8, report.entries());
    assertEquals(16, report.verdicts());
    site = new ClaimedSite(output);
  }

  @ParameterizedTest
  @CsvSource({
    "gout, eat, 'cherries, pulses, water'",
    "gout, limit, anchovies",
    "gout, avoid, sardines",
    "gout-attack, eat, water",
    "gout-attack, limit, cherries",
    "gout-attack, avoid, 'pulses, sardines'",
    "kidney-stones, eat, 'cherries, water'",
    "kidney-stones, limit, lentils",
    "kidney-stones, avoid, cherry-water"
  })
  void tablesListWhatTheDatasetListsAndNothingElse(String topic, String verdict, String entries) {
    List<String> shown =
        site.rows(topic, verdict).stream().map(row -> row.attr("data-entry")).toList();
    assertEquals(List.of(entries.split(", ")), shown);
    String word = verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1);
    assertTrue(site.table(topic, verdict).text().contains(word));
  }

  @ParameterizedTest
  @CsvSource({
    "anchovies,    Limit,                     Not listed,                  Not listed",
    "cherries,     Eat,         Limit only if you can count to three,     Eat",
    "cherry-water, Not listed,                Not listed,                  Avoid",
    "lentils,      Eat listed under Pulses,    Avoid listed under Pulses,    Limit",
    "pulses,       Eat,                       Avoid,                       Not listed",
    "sardines,     Avoid,                     Avoid,                       Not listed",
    "water,        Eat,                       Eat,                         Eat"
  })
  void matrixSaysEveryVerdictInWords(String entry, String gout, String attack, String stones) {
    Elements rows = site.page("compare.html").select("table.matrix tr[data-entry=" + entry + "]");
    assertEquals(1, rows.size());
    List<String> cells =
        rows.get(0).select("td[data-standing]").stream()
            .map(cell -> cell.select(".verdict, .matrix-under").eachText())
            .map(words -> String.join(" ", words))
            .toList();
    assertEquals(List.of(gout, attack, stones), cells);
  }

  @Test
  void topicsThatDoNotListAnEntryShareOneLine() {
    Element page = site.page("foods/anchovies.html");
    List<String> answers = page.select("[data-part=standings] > li").eachText();
    assertEquals(2, answers.size());
    assertTrue(answers.get(1).startsWith("Not listed for gout attack and kidney stones"));
    Element last = page.select("[data-part=standings] > li").get(1);
    assertEquals("none none", last.attr("data-verdict") + " " + last.attr("data-standing"));
    Element pulses = site.page("foods/pulses.html");
    assertEquals(3, pulses.select("[data-part=standings] > li").size());
  }

  @Test
  void matrixHasEveryListedEntryOnceInTheOrderOfTheAlphabet() {
    List<String> names = site.page("compare.html").select("table.matrix tbody th").eachText();
    assertEquals(
        List.of("Anchovies", "Cherries", "Cherry water", "Lentils", "Pulses", "Sardines", "Water"),
        names);
  }

  @Test
  void eachPolarityHasItsOwnShape() {
    Element page = site.page("topics/gout.html");
    List<String> shapes =
        List.of("positive", "neutral", "negative").stream()
            .map(polarity -> page.select(".jump [data-polarity=" + polarity + "] use"))
            .map(uses -> page.select(uses.attr("href") + " path").attr("d"))
            .toList();
    assertEquals(3, shapes.stream().filter(shape -> !shape.isEmpty()).distinct().count());
  }

  @Test
  void conditionsIncludesDosesAndRelationsAreShown() {
    Element cherries = site.row("gout-attack", "limit", "cherries");
    assertTrue(cherries.text().contains("Limit only if: you can count to three"));
    Element pulses = site.row("gout", "eat", "pulses");
    assertEquals(
        List.of("lentils", "chickpeas"),
        pulses.select("[data-part=includes] [data-entry]").eachAttr("data-entry"));
    Element page = site.page("foods/cherries.html");
    assertEquals(
        List.of(
            "For 2 minutes",
            "Hold 1 second, each side",
            "3 times, each set",
            "2 sets",
            "Rest 1.5 hours",
            "4 times a week"),
        page.select("[data-dose]").eachText());
    assertEquals(
        List.of("sardines"),
        page.select("[data-relation=alternative-to] a[data-entry]").eachAttr("data-entry"));
    assertEquals(
        List.of("cherries"),
        site.page("foods/sardines.html")
            .select("[data-relation=has-alternative] a[data-entry]")
            .eachAttr("data-entry"));
  }

  @Test
  void broaderTopicsAreTiedBothWays() {
    String query = "[data-part=topics] a[data-topic=%s]";
    assertFalse(site.page("topics/gout.html").select(query.formatted("gout-attack")).isEmpty());
    assertFalse(site.page("topics/gout-attack.html").select(query.formatted("gout")).isEmpty());
  }

  @Test
  void mentionsSpeakOfATopicByItsName() {
    assertEquals(
        List.of("Gout"),
        site.page("foods/cherries.html").select("[data-part=mentions] li").eachText());
  }

  @Test
  void textOfTheDatasetIsNeverMarkup() {
    Element lead = site.page("foods/cherries.html").select("[data-part=summary]").get(0);
    assertEquals("Small & round, <b>never</b> bold.", lead.text());
  }

  @Test
  void everyPageSpeaksOfFoodsAndNoneOfBacksOrExercises() throws IOException {
    assertEquals("Eat for gout 3", site.page("index.html").select(".short h2").get(0).text());
    assertTrue(site.page("compare.html").select("caption").text().startsWith("Foods"));
    assertEquals("Foods", site.page("foods/index.html").select("h1").text());
    for (String path : Trees.files(output, "")) {
      if (path.endsWith(".html") || path.equals("search/index.js")) {
        String text = Files.readString(output.resolve(path)).toLowerCase(Locale.ROOT);
        assertFalse(text.contains("exercise"), path);
        assertFalse(text.matches("(?s).*\\bback\\b.*"), path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "topics/gout.html",
        "compare.html",
        "foods/cherries.html",
        "foods/lentils.html",
        "foods/index.html",
        "sources.html",
        "search.html",
        "routine.html",
        "kitchen.html",
        "404.html",
        "llms-full.txt",
        "llms.txt",
        "robots.txt",
        "verdicts.atom"
      })
  void wholePageIsAsItWas(String path) throws IOException {
    GOLDENS.check(path, Files.readString(output.resolve(path)));
  }
}
