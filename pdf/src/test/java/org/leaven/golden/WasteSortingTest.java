package org.leaven.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;
import org.leaven.verify.Verification;

/**
 * Several verdicts on one entry for one topic: in every file of every edition, whoever reads of one
 * of them reads of the others, and of what tells them apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WasteSortingTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/waste-sorting");
  private static final Goldens GOLDENS = new Goldens(Path.of("core/src/test/golden/waste-sorting"));

  private Path output;
  private ClaimedSite site;

  /** The text of each file that has any, by its path; those in an archive behind its name. */
  private final Map<String, String> texts = new TreeMap<>();

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    output = folder.resolve("site");
    Set<Edition> all = Edition.meant(Set.of(Edition.ALL));
    BuildOptions options = new BuildOptions(SOURCE, "https://waste.test/", null, all, "");
    BuildReport report = new Build(options).run(output);
    assertEquals(List.of(), report.problems());
    assertEquals(7, report.entries());
    site = new ClaimedSite(output);
    for (String path : Trees.files(folder, "")) {
      read(path, Files.readAllBytes(folder.resolve(path)));
    }
  }

  private void read(String path, byte[] file) throws IOException {
    if (path.matches(".*\\.(zip|epub)")) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        read(path + "!" + each.getName(), zip.readAllBytes());
      }
    } else if (path.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(file)) {
        texts.put(path, new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
      }
    } else if (path.matches(".*\\.(html|xhtml|md|json|csv|atom|js|txt|xml)")) {
      texts.put(path, new String(file, StandardCharsets.UTF_8));
    }
  }

  private static int count(String text, String words) {
    return text.toLowerCase(Locale.ROOT).split(words, -1).length - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "it is of cotton, it is of synthetic fibre",
    "it holds liquid paint, the paint in it is dry"
  })
  void noFileHasOneOfTwoVerdictsAlone(String one, String other) {
    int places = 0;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      boolean hasWords = file.getKey().matches(".*search/[a-z]+/.*|.*/openapi.json");
      if (!hasWords) {
        int times = count(file.getValue(), one);
        places += times > 0 ? 1 : 0;
        boolean isSame = times > 0 == count(file.getValue(), other) > 0;
        assertTrue(isSame, file.getKey() + ": " + one + " | " + other);
      }
    }
    assertTrue(places > 20, one + " is in " + places + " files");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curtain     | household-waste | Depends: Burnable if it is of cotton;"
            + " Not burnable if it is of synthetic fibre",
        "paint-tin   | household-waste | Depends: Refused if it holds liquid paint;"
            + " Not burnable only if the paint in it is dry",
        "pizza-box   | household-waste | Burnable"
            + " sources agree: The city’s leaflet and The paper mill",
        "pizza-box   | paper-bank      | Sources differ: Accepted according to The city’s leaflet;"
            + " Refused according to The paper mill",
        "tea-bag     | compost         | Depends: Accepted if the bag is of paper;"
            + " Refused if the bag is of nylon",
        "umbrella    | repair-cafe     | Sources differ: Accepted according to The garden society;"
            + " Refused according to The city’s leaflet",
        "battery     | household-waste | Refused",
        "battery     | compost         | Not listed"
      })
  void aCellOfTheComparisonNamesEveryVerdict(String entry, String topic, String words) {
    String query = "tr[data-entry=" + entry + "] td[data-topic=" + topic + "]";
    Element cell = site.page("compare.html").select("table.matrix " + query).get(0).clone();
    cell.select(".matrix-topic").remove();
    assertEquals(words, cell.text());
  }

  @ParameterizedTest
  @CsvSource({
    "household-waste, burnable,     'curtain, pizza-box, tea-bag'",
    "household-waste, not-burnable, 'curtain, paint-tin, umbrella'",
    "household-waste, refused,      'battery, paint-tin'",
    "paper-bank,      accepted,     pizza-box",
    "paper-bank,      refused,      'battery, pizza-box'",
    "compost,         accepted,     tea-bag",
    "compost,         refused,      tea-bag"
  })
  void anEntryIsOnceInTheListOfEachOfItsVerdicts(String topic, String verdict, String entries) {
    List<String> shown =
        site.rows(topic, verdict).stream().map(row -> row.attr("data-entry")).toList();
    assertEquals(List.of(entries.split(", ")), shown);
  }

  @Test
  void aRowHasItsOwnConditionAndNamesTheOthers() {
    Element row = site.row("household-waste", "burnable", "curtain");
    assertEquals("Burnable if: It is of cotton.", row.select("p[data-part=condition]").text());
    assertEquals(
        "Depends. Also: Not burnable, if it is of synthetic fibre",
        row.select("[data-part=others]").text());
    assertEquals("row-curtain--burnable", row.id());
    assertEquals(
        "Sources agree: The city’s leaflet and The paper mill",
        site.row("household-waste", "burnable", "pizza-box").select("[data-part=agreeing]").text());
  }

  @Test
  void anEntryNamedInTwoVerdictsHasBoth() {
    Element page = site.page("things/paint-lid.html");
    Elements answer = page.select("[data-part=standings] > li[data-topics=household-waste]");
    assertEquals("named", answer.attr("data-standing"));
    assertEquals("depends", answer.attr("data-agreement"));
    assertEquals("refused not-burnable", answer.attr("data-verdict"));
    assertEquals(2, answer.select("[data-part=verdict]").size());
  }

  @Test
  void aVerdictThatNothingHasIsNoLink() {
    Elements counts = site.page("topics/household-waste.html").select(".jump li");
    assertEquals("Accepted 0", counts.get(0).text());
    assertEquals(0, counts.get(0).select("a").size());
    assertEquals(1, counts.get(1).select("a").size());
  }

  @Test
  void filtersCountAnEntryUnderEachOfItsVerdicts() {
    Element list = site.page("things/index.html");
    assertTrue(
        list.select("li[data-entry=curtain]")
            .attr("data-choices")
            .startsWith("verdict.household-waste=burnable verdict.household-waste=not-burnable"));
  }

  @Test
  void everyEditionSaysWhatTheDatasetSays() throws IOException {
    Verification.Outcome outcome =
        new Verification(SOURCE).run(output, output.resolveSibling("editions"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(
        List.of("site", "zip", "scorm", "pages", "single", "epub", "pdf"), outcome.editions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "topics/household-waste.html",
        "topics/paper-bank.html",
        "compare.html",
        "things/curtain.html",
        "things/pizza-box.html",
        "things/paint-lid.html",
        "things/index.html",
        "sources.html",
        "bins.html",
        "llms-full.txt",
        "llms.txt",
        "verdicts.atom",
        "cards/0.js",
        "embed/things/curtain/household-waste.html",
        "fragments/things/pizza-box/paper-bank.html",
        "api/v1/entries/curtain.json",
        "api/v1/verdicts.csv"
      })
  void wholePageIsAsItWas(String path) throws IOException {
    GOLDENS.check(path, Files.readString(output.resolve(path)));
  }
}
