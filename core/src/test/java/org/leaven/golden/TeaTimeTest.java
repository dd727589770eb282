package org.leaven.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.jsoup.nodes.Element;
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
import org.leaven.pipeline.Edition;
import org.leaven.verify.Verification;

/**
 * A knowledge base in Japanese, with every key of an entry's own: texts, links, reviews, readings
 * that names are sorted by, and former ids.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeaTimeTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/ocha");
  private static final Goldens GOLDENS = new Goldens(Path.of("core/src/test/golden/ocha"));

  private Path output;
  private ClaimedSite site;

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    output = folder.resolve("site");
    EnumSet<Edition> editions = EnumSet.allOf(Edition.class);
    editions.removeAll(
        List.of(Edition.PDF, Edition.POSTERS, Edition.ALL)); // no font of the program has kanji
    BuildOptions options = new BuildOptions(SOURCE, "https://tea.test/", null, editions, "");
    BuildReport report = new Build(options).run(output);
    assertEquals(List.of(), report.problems());
    assertEquals(5, report.entries());
    site = new ClaimedSite(output);
  }

  @Test
  void entriesAreSortedByTheirReadings() {
    assertEquals(
        List.of("gyokuro", "sencha", "houjicha", "matcha", "mugicha"),
        site.page("ocha/index.html").select("li[data-entry]").eachAttr("data-entry"));
    List<String> letters = site.page("search.html").select(".index h2, .index h3").eachText();
    assertTrue(letters.containsAll(List.of("き", "せ", "ほ", "ま", "む")), letters::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "ocha/houji-cha.html,   houjicha.html",
    "ocha/roasted-tea.html, houjicha.html",
    "ocha/barley-tea.html,  mugicha.html",
    "old/enjoy.html,        ../tanoshimi.html",
    "fun.html,              tanoshimi.html"
  })
  void aFormerAddressLeadsOnWithoutAScript(String former, String to) throws IOException {
    String page = Files.readString(output.resolve(former));
    assertTrue(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=" + to + "\">"), page);
    assertTrue(page.contains("<a href=\"" + to + "\">"), page);
    assertTrue(page.indexOf("<script") < 0, page);
  }

  @Test
  void nothingListsAFormerAddress() throws IOException {
    for (String list : List.of("sitemap.xml", "llms.txt", "search.html", "ocha/index.html")) {
      String text = Files.readString(output.resolve(list));
      assertTrue(text.contains("houjicha") && !text.contains("houji-cha"), list);
    }
  }

  @Test
  void aFormerIdInATextLeadsToThePage() {
    Element link = site.page("ocha/sencha.html").select(".prose a").last();
    Element before = site.page("ocha/sencha.html").select(".prose a:contains(焙じ茶)").last();
    assertEquals("houjicha.html", before == null ? "" : before.attr("href"));
    assertEquals("../tanoshimi.html", link == null ? "" : link.attr("href"));
  }

  @Test
  void whoReviewedIsSaidAsItIsWritten() throws IOException {
    String page = Files.readString(output.resolve("ocha/sencha.html"));
    assertTrue(
        page.contains(
            "\"reviewedBy\":{\"@type\":\"Person\",\"name\":\"茶山 緑\",\"jobTitle\":\"茶師\"},"
                + "\"lastReviewed\":\"2026-05-03\""),
        page);
    for (String other : List.of("ocha/matcha.html", "topics/night.html", "index.html")) {
      assertTrue(!Files.readString(output.resolve(other)).contains("eviewed"), other);
    }
  }

  @Test
  void everyEditionSaysWhatTheDatasetSays() throws IOException {
    Verification.Outcome outcome = verify();
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of("site", "zip", "scorm", "pages", "single", "epub"), outcome.editions());
  }

  private Verification.Outcome verify() throws IOException {
    return new Verification(SOURCE).run(output, output.resolveSibling("editions"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ocha/houji-cha.html            | url=houjicha.html         | url=sencha.html",
        "ocha/houji-cha.html            | http-equiv                | data-equiv",
        "embed/ocha/houji-cha.html      | 香ばしい                      | 苦い",
        "fragments/ocha/houji-cha.html  | data-verdict=\"good\"       | data-verdict=\"bad\"",
        "ocha/gyokuro.html              | a=1&amp;b=2               | a=2&amp;b=1",
        "topics/morning.html            | 茶山                        | 山茶",
        "api/v1/moved.json              | \"id\": \"mugicha\"           | \"id\": \"matcha\"",
        "api/v1/entries/sencha.json     | 湯を少し冷ます                | 湯を沸かす",
        "api/v1/entries/sencha.json     | せんちゃ                      | せんじちゃ",
        "api/v1/entries/sencha.json     | \"on\": \"2026-05-03\"        | \"on\": \"2026-05-04\"",
        "api/v1/entries/gyokuro.json    | a=1                       | a=2",
        "api/v1/topics/morning.json     | \"role\": \"茶師\"            | \"role\": \"店主\""
      })
  void damageIsNamed(String file, String good, String bad) throws IOException {
    Path damaged = output.resolve(file);
    String whole = Files.readString(damaged);
    assertNotEquals(whole, whole.replace(good, bad));
    try {
      Files.writeString(damaged, whole.replace(good, bad));
      List<String> findings =
          new Verification(SOURCE)
              .run(output, output.resolveSibling("none")).findings().stream()
                  .map(Object::toString)
                  .toList();
      assertTrue(findings.stream().anyMatch(finding -> finding.contains(file)), findings::toString);
    } finally {
      Files.writeString(damaged, whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ocha/index.html",
        "ocha/sencha.html",
        "ocha/houjicha.html",
        "ocha/houji-cha.html",
        "ocha/matcha.html",
        "topics/morning.html",
        "tanoshimi.html",
        "llms-full.txt",
        "fragments/ocha/houji-cha.html",
        "api/v1/moved.json",
        "api/v1/entries/sencha.json",
        "api/v1/entries/houjicha.json",
        "api/v1/topics/morning.json"
      })
  void wholePageIsAsItWas(String path) throws IOException {
    GOLDENS.check(path, Files.readString(output.resolve(path)));
  }
}
