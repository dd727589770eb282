package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.Hrefs;
import org.leaven.verify.Verification;

/** Lists that are too long for a page are cut into parts, and nothing is lost between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongListsTest {
  private static final int ENTRIES = 650;

  private final List<String> ids = new ArrayList<>();
  private Path source;
  private Path site;

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    source = folder;
    Path content = Files.createDirectories(folder.resolve("content/things"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: long
        title: Long
        verdicts:
          good: {label: Good, polarity: positive}
          bad: {label: Bad, polarity: negative}
        topics: {one: {label: One, reasons: {bad: No good.}}, two: {label: Two}}
        sources: {book: {label: Book, locator: page}, other: {label: Other}}
        facets:
          size: {label: Size, terms: {big: Big, small: Small}}
          place: {label: Place, terms: {end: At the end}, chart: true}
        """);
    for (int i = 0; i < ENTRIES; i++) {
      String id = "thing-" + (1000 + i);
      ids.add(id);
      String verdict = "{one: {verdict: " + (i % 2 == 0 ? "good" : "bad") + ", " + source(i) + "}}";
      Files.writeString(
          content.resolve(id + ".yaml"),
          "name: Thing "
              + (1000 + i)
              + "\nfacets: {size: ["
              + (i < 10 ? "small" : "big")
              + (i < ENTRIES - 10 ? "]}\n" : "], place: [end]}\n")
              + "verdicts: "
              + verdict
              + "\n");
    }
    site = folder.resolve("site");
    BuildReport report = new Build(new BuildOptions(folder, "", null)).run(site);
    assertEquals("[]", report.problems().toString());
  }

  /** A page of the book for each; the one after 300 entries rests on a page that many cite. */
  private static String source(int number) {
    return "source: \"book:" + (number < 300 ? 1 + number : 301) + "\"";
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  /** The first page of a list and, in their order, those its links lead on to. */
  private List<String> parts(String first) throws IOException {
    List<String> parts = new ArrayList<>(List.of(first));
    for (int i = 0; i < parts.size(); i++) {
      for (Element link : page(parts.get(i)).select(".parts a")) {
        String path = Hrefs.resolve(parts.get(i), link.attr("href"));
        if (!parts.contains(path)) {
          parts.add(path);
        }
      }
    }
    return parts;
  }

  private List<String> entries(String first, String selector) throws IOException {
    List<String> found = new ArrayList<>();
    for (String part : parts(first)) {
      page(part).select(selector).forEach(row -> found.add(row.attr("data-entry")));
    }
    return found.stream().sorted().toList();
  }

  @Test
  void theComparisonAndTheListHaveEveryEntryOnce() throws IOException {
    assertEquals(ids, entries("compare.html", "table.matrix tr[data-entry]"));
    assertEquals(ids, entries("things/index.html", ".entries > li[data-entry]"));
    assertEquals(11, parts("compare.html").size());
    assertTrue(parts("things/index.html").contains("things/index/4.html"));
  }

  @Test
  void aChartLeadsToTheRowsOfLaterParts() throws IOException {
    List<String> marks = page("topics/one.html").select("[data-facet=place] a").eachAttr("href");
    assertEquals(10, marks.size());
    for (String href : marks) {
      String[] address = Hrefs.resolve("topics/one.html", href).split("#", 2);
      assertFalse(page(address[0]).select("tr[id=" + address[1] + "]").isEmpty(), href);
    }
  }

  @Test
  void theTablesOfATopicHaveEveryVerdictOnce() throws IOException {
    assertEquals(ids, entries("topics/one.html", "table.verdicts tr[data-entry]"));
    for (String part : parts("topics/one.html")) {
      for (Element table : page(part).select("table.verdicts")) {
        String verdict = table.attr("data-verdict");
        for (Element row : table.select("tr[data-entry]")) {
          int number = ids.indexOf(row.attr("data-entry"));
          assertEquals(number % 2 == 0 ? "good" : "bad", verdict, row.attr("data-entry"));
        }
      }
    }
  }

  @Test
  void anEntryLeadsToItsRowOnWhateverPart() throws IOException {
    for (String id : List.of(ids.get(0), ids.get(399), ids.get(ENTRIES - 1))) {
      String path = "things/" + id + ".html";
      Element link = page(path).selectFirst(".crumbs a[href*='#']");
      String[] address = link == null ? new String[] {"", ""} : link.attr("href").split("#", 2);
      Element row = page(Hrefs.resolve(path, address[0])).getElementById(address[1]);
      assertEquals(id, row == null ? "" : row.attr("data-entry"), id);
    }
  }

  @Test
  void partsAreSmallAndTellThemselvesApart() throws IOException {
    List<String> titles = new ArrayList<>();
    for (String part : parts("things/index.html")) {
      titles.add(page(part).title());
      assertTrue(Files.size(site.resolve(part)) < 300_000, part);
    }
    assertEquals(titles.size(), new TreeSet<>(titles).size(), titles.toString());
  }

  @Test
  void countsAreThoseOfTheWholeList() throws IOException {
    assertEquals("325 325", page("topics/one.html").select(".jump .count").text());
    assertTrue(page("index.html").select(".short .count").text().contains("325"));
  }

  @Test
  void aLongListOfATermNamesAllAndAShortOneSaysHowTheyStand() throws IOException {
    assertEquals(ids.subList(10, ENTRIES), entries("facets/size/big.html", ".carriers-item"));
    assertEquals(4, parts("facets/size/big.html").size());
    Document big = page("facets/size/big/4.html");
    assertEquals("601–640 of 640", big.select("[data-part=range]").text());
    assertTrue(big.select(".standing").isEmpty());
    assertEquals(20, page("facets/size/small.html").select(".standing").size());
  }

  @Test
  void theSourcesHaveEveryStatementOnceAndLinksLeadToThem() throws IOException {
    List<String> statements = new ArrayList<>();
    for (String part : parts("sources.html")) {
      Document sources = page(part);
      assertTrue(sources.select("dd").size() <= 200, part);
      sources.select("dd").forEach(link -> statements.add(link.text()));
    }
    assertEquals(ENTRIES, statements.size());
    assertEquals(ENTRIES, new TreeSet<>(statements).size());
    assertEquals(1, page("sources/4.html").select("[data-source=other]").size());
    for (String id : List.of(ids.get(0), ids.get(250), ids.get(ENTRIES - 1))) {
      String path = "things/" + id + ".html";
      Element link = page(path).selectFirst("[data-part=sources] a[href]");
      String[] address = link == null ? new String[] {"", ""} : link.attr("href").split("#", 2);
      Element place = page(Hrefs.resolve(path, address[0])).getElementById(address[1]);
      String locator = link == null ? "none" : link.attr("data-locator");
      assertEquals(locator, place == null ? "" : place.attr("data-locator"), id);
    }
  }

  @Test
  void theIndexHasEveryLineOnceAndItsLettersLeadToThem() throws IOException {
    Document search = page("search.html");
    assertTrue(Files.size(site.resolve("search.html")) <= 30_000);
    assertTrue(search.select(".index-item").isEmpty());
    for (Element letter : search.select(".index-letters a")) {
      String[] address = Hrefs.resolve("search.html", letter.attr("href")).split("#", 2);
      Element heading = page(address[0]).getElementById(address[1]);
      assertEquals(letter.text(), heading == null ? "" : heading.text());
    }
    assertEquals("O T", search.select(".index-letters a").text());
    List<String> names = new ArrayList<>();
    for (String part : parts("search.html")) {
      assertTrue(Files.size(site.resolve(part)) <= 60_000, part);
      page(part).select(".index-name").forEach(name -> names.add(name.text()));
    }
    assertEquals(ENTRIES + 2, names.size());
    assertEquals(ENTRIES + 2, new TreeSet<>(names).size());
  }

  @Test
  void pagesWithVerdictsHaveFewElements() throws IOException {
    for (String path : List.of("topics/one.html", "compare.html", "things/index.html")) {
      int elements = page(path).getAllElements().size();
      assertTrue(elements <= 3_000, path + ": " + elements);
    }
  }

  @Test
  void noPageGrowsWithTheList() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        int most = Files.readString(file).split("data-entry=|<dd>|index-name").length;
        assertTrue(most <= 700, site.relativize(file) + ": " + most);
      }
    }
  }

  @Test
  void thePartsAgreeWithTheDataset() throws IOException {
    Verification.Outcome outcome = new Verification(source).run(site, source.resolve("editions"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(List.of("site"), outcome.editions());
  }

  @Test
  void theFrontPageStaysShort() throws IOException {
    assertTrue(Files.size(site.resolve("index.html")) < 40_000);
    assertFalse(page("index.html").select("a[href=compare.html]").isEmpty());
    try (Stream<String> lines = Files.lines(site.resolve("llms.txt"))) {
      assertTrue(lines.noneMatch(line -> line.contains("index/2.html")));
    }
  }
}
