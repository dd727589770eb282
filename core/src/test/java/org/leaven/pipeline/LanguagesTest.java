package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.Hrefs;
import org.leaven.verify.Finding;
import org.leaven.verify.Verification;

/** A site in Japanese and German; a few texts are not translated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/tee");
  private static final String ADDRESS = "https://example.org/kb/";

  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    BuildOptions options =
        new BuildOptions(
            SOURCE,
            ADDRESS,
            null,
            Set.of(
                Edition.SITE,
                Edition.ZIP,
                Edition.SINGLE,
                Edition.PAGES,
                Edition.EPUB,
                Edition.API,
                Edition.EMBED),
            "");
    BuildReport report = new Build(options).run(site);
    assertTrue(report.isGood(), report.problems().toString());
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  private Set<String> pages(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(site.resolve(folder))) {
      return files
          .map(file -> site.resolve(folder).relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".html") && !file.startsWith("de/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void theFirstLanguageIsAtTheTopAndTheOtherBelow() throws IOException {
    assertEquals(pages(""), pages("de"));
    assertEquals("ja", page("ocha/sencha.html").child(0).attr("lang"));
    assertEquals("de", page("de/ocha/sencha.html").child(0).attr("lang"));
    assertEquals("Sencha", page("de/ocha/sencha.html").expectFirst("h1").text());
    assertEquals("Welcher Tee wann?", page("de/index.html").expectFirst("h1").text());
  }

  @Test
  void eachPageLeadsToItselfInTheOtherLanguage() throws IOException {
    for (String path : pages("")) {
      if (page(path).selectFirst(".site-head") != null
          && page(path).selectFirst("meta[name=robots]") == null
          && !path.matches("embed/.*|.*houji-cha.*")) {
        assertEquals("de/" + path, other(path, "de"));
        assertEquals(path, other("de/" + path, "ja"));
        String address = path.equals("index.html") ? "" : path;
        List<String> alternates =
            page("de/" + path).select("link[hreflang]").eachAttr("href").stream().toList();
        assertEquals(
            List.of(ADDRESS + address, ADDRESS + address, ADDRESS + "de/" + address), alternates);
      }
    }
  }

  private String other(String path, String language) throws IOException {
    Element link = page(path).expectFirst("nav [data-language=" + language + "]");
    assertEquals(language, link.attr("lang"));
    return Hrefs.resolve(path, link.attr("href"));
  }

  @Test
  void whatIsMissingIsMarked() throws IOException {
    Document sencha = page("de/ocha/sencha.html");
    List<Element> steps = sencha.select("[data-part=steps] .step");
    assertEquals(List.of("", "ja", ""), steps.stream().map(step -> step.attr("lang")).toList());
    assertEquals("葉に湯をそそぐ。", steps.get(1).text());
    assertEquals("ja", sencha.expectFirst("[data-relation] a").attr("lang"));
    assertTrue(sencha.expectFirst("[data-part=untranslated]").text().contains("noch nicht"));
    assertEquals("ja", page("de/tanoshimi.html").expectFirst("h1").attr("lang"));
    assertEquals("ja", page("de/tanoshimi.html").expectFirst(".prose > div").attr("lang"));
    assertEquals(
        0, page("ocha/sencha.html").select("main [lang], [data-part=untranslated]").size());
    assertEquals(0, page("de/glossary.html").select("[data-part=untranslated]").size());
  }

  @Test
  void whatIsNoTextIsShared() throws IOException {
    Element picture = page("de/ocha/sencha.html").expectFirst("[data-part=media] img");
    assertEquals("ocha/sencha.svg", Hrefs.resolve("de/ocha/sencha.html", picture.attr("src")));
    assertEquals("Eine Teeschale", picture.attr("alt"));
    for (String shared : List.of("css", "js", "schema", "favicon.svg", "ocha/sencha.svg")) {
      assertTrue(Files.exists(site.resolve(shared)), shared);
      assertFalse(Files.exists(site.resolve("de").resolve(shared)), shared);
    }
  }

  @Test
  void searchEnginesAreToldOfEachLanguage() throws IOException {
    Document page = page("de/ocha/sencha.html");
    assertEquals(
        ADDRESS + "de/ocha/sencha.html", page.expectFirst("link[rel=canonical]").attr("href"));
    String data = page.expectFirst("script[type=application/ld+json]").data();
    assertTrue(data.contains("\"inLanguage\":\"de\""), data);
    assertTrue(data.contains("\"" + ADDRESS + "ocha/sencha.svg\""), data);
    String sitemap = Files.readString(site.resolve("sitemap.xml"));
    assertTrue(sitemap.contains("<loc>" + ADDRESS + "de/ocha/sencha.html</loc>"), sitemap);
    assertTrue(
        sitemap.contains("hreflang=\"de\" href=\"" + ADDRESS + "de/ocha/sencha.html\""), sitemap);
    assertFalse(Files.exists(site.resolve("de/sitemap.xml")));
  }

  @Test
  void theGlossaryHasTranslatedTerms() throws IOException {
    List<String> texts =
        Arrays.asList(page("de/glossary.html").expectFirst("main").text().split(" ", -1));
    assertTrue(texts.contains("Chasen"), texts.toString());
  }

  private List<Finding> findings() throws IOException {
    return new Verification(SOURCE).run(site, Edition.folder(site)).findings();
  }

  @Test
  void eachLanguageSaysTheSame() throws IOException {
    assertEquals(List.of(), findings());
    Path page = site.resolve("de/ocha/sencha.html");
    String good = Files.readString(page);
    Files.delete(page); // it may be a link to the file of another build
    try {
      Files.writeString(page, good.replace("data-amount=\"1\"", "data-amount=\"2\""));
      String said = findings().toString();
      assertTrue(said.contains("site (de): ocha/sencha.html: lost: dose duration 1 min"), said);
      Files.writeString(page, good.replaceAll("data-verdict=\"good\"", "data-verdict=\"bad\""));
      assertTrue(findings().toString().contains("site (de): ocha/sencha.html: lost: verdict good"));
      Files.writeString(page, good.replaceAll("<span data-part=\"condition\">[^<]*</span>", ""));
      assertTrue(findings().toString().contains("with conditions: 1"));
    } finally {
      Files.writeString(page, good);
    }
  }

  @Test
  void eachLanguageHasItsSearch() throws IOException {
    String german = Files.readString(site.resolve("de/search/index.js"));
    assertTrue(german.contains("\"language\":\"de\""), german);
    assertTrue(Files.readString(site.resolve("search/index.js")).contains("\"language\":\"ja\""));
    assertEquals(
        "index.js",
        page("de/search.html").expectFirst("[data-search]").attr("data-index").substring(7));
  }

  @Test
  void editionsAreInOneLanguageEach() throws IOException {
    Path folder = Edition.folder(site);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          "SHA256SUMS manifest.json tee.de.epub tee.de.html tee.epub tee.html tee.pages.zip tee.zip",
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.startsWith("."))
              .sorted()
              .collect(Collectors.joining(" ")));
    }
    Document german = Jsoup.parse(Files.readString(folder.resolve("tee.de.html")));
    assertEquals("de", german.child(0).attr("lang"));
    assertFalse(german.select("link[rel=stylesheet], script[src]").size() > 0);
    assertTrue(german.html().contains("data:image/svg"));
  }

  @Test
  void dataOfOtherLanguagesHasAFolder() throws IOException {
    String data = Files.readString(site.resolve("api/v1/de/entries/sencha.json"));
    assertTrue(data.contains("\"name\": \"Sencha\""), data);
    assertTrue(data.contains("\"../../../../de/ocha/sencha.html\""), data);
    assertTrue(data.contains("\"../../../../ocha/sencha.svg\""), data);
    assertFalse(Files.exists(site.resolve("de/api")));
    String index = Files.readString(site.resolve("api/v1/index.json"));
    assertTrue(index.contains("\"file\": \"de/index.json\""), index);
    assertEquals(
        "../../../css/entry-page.css",
        page("de/embed/ocha/sencha.html").expectFirst("link[rel=stylesheet]").attr("href"));
  }
}
