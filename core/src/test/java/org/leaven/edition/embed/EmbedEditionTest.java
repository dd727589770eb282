package org.leaven.edition.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;
import org.leaven.verify.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What other people's pages take in says what the site says. */
class EmbedEditionTest {
  private static final String ADDRESS = "https://example.org/kb/";

  /** Keep Moving without an address and with one, each built when it is first asked for. */
  private static final Map<String, Path> BUILT = new TreeMap<>();

  @TempDir private static Path shared;

  private static Path keepMoving(String siteUrl) throws IOException {
    Path site = shared.resolve(siteUrl.isEmpty() ? "unknown" : "known");
    if (BUILT.put(siteUrl, site) == null) {
      build(".", siteUrl, site);
    }
    return site;
  }

  private static void build(String source, String siteUrl, Path output) throws IOException {
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.EMBED);
    BuildOptions order = new BuildOptions(Path.of(source), siteUrl, null, editions, "");
    assertEquals(List.of(), new Build(order).run(output).problems());
  }

  private static Document read(Path site, String path) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(path)));
  }

  /** Every standing on a page: of which entry, for which topic, which verdict, how. */
  private static Map<String, String> standings(Document page) {
    Map<String, String> all = new TreeMap<>();
    for (Element table : page.select("table.verdicts")) {
      for (Element row : table.select("tr[data-entry]")) {
        String of = table.attr("data-topic") + " " + row.attr("data-entry");
        all.put(of, table.attr("data-verdict") + " " + row.text());
      }
    }
    for (Element row : page.select("table.matrix tr[data-entry]")) {
      for (Element cell : row.select("td[data-topic]")) {
        String of = cell.attr("data-topic") + " " + row.attr("data-entry");
        all.put(of, cell.attr("data-verdict") + " " + cell.text());
      }
    }
    page.select("[data-part=standings] > li, [data-part=why] [data-topics]")
        .forEach(
            part ->
                all.put(
                    part.attr("data-part") + " " + part.attr("data-topics") + " " + all.size(),
                    part.attr("data-verdict") + " " + part.text()));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "core/src/test/kb/foods-for-gout", "core/src/test/kb/vorrat"})
  void piecesSayWhatTheirPagesSay(String source, @TempDir Path own) throws IOException {
    Path folder = source.equals(".") ? keepMoving("") : own;
    if (folder == own) {
      build(source, "", folder);
    }
    int compared = 0;
    for (String path : Trees.files(folder, ".html")) {
      if (!path.startsWith("embed/") || path.equals("embed/index.html")) {
        continue;
      }
      String name = path.substring("embed/".length());
      Map<String, String> framed = standings(read(folder, path));
      if (Files.exists(folder.resolve("fragments/" + name))) {
        assertEquals(framed, standings(read(folder, "fragments/" + name)), path);
      }
      if (Files.exists(folder.resolve(name)) && !name.equals("search.html")) {
        Map<String, String> shown = standings(read(folder, name));
        assertEquals(shown, framed, path);
        compared += shown.size();
      }
    }
    assertTrue(compared > 10);
  }

  @Test
  void badgesSayOneVerdict() throws IOException {
    Path folder = keepMoving("");
    Document badge = read(folder, "fragments/exercises/sit-up/lower-back-pain.html");
    assertEquals("Sit-ups Worst for lower back pain", badge.select(".embed-badge").text());
    assertFalse(Files.exists(folder.resolve("fragments/exercises/plank/general-back-pain.html")));
  }

  @Test
  void withTheSitesAddressFragmentsWorkAnywhere(@TempDir Path folder) throws IOException {
    build("core/src/test/kb/foods-for-gout", "https://example.org/kb", folder);
    int links = 0;
    for (String path : Trees.files(folder, ".html")) {
      if (path.startsWith("fragments/")) {
        for (String href : read(folder, path).select("[href]").eachAttr("href")) {
          links++;
          boolean isOutside = href.startsWith("https://example.org/card");
          assertTrue(
              href.startsWith(ADDRESS) || href.startsWith("#") || isOutside, path + " " + href);
          String file = href.substring(Math.min(href.length(), ADDRESS.length())).split("#", 2)[0];
          assertTrue(isOutside || href.startsWith("#") || Files.exists(folder.resolve(file)), href);
        }
      }
    }
    assertTrue(links > 100);
  }

  @Test
  void oembedGivesAFrameWhereTheAddressIsKnownAndNothingElse() throws IOException {
    String path = "embed/topics/lower-back-pain.json";
    JsonNode known = new ObjectMapper().readTree(keepMoving(ADDRESS).resolve(path).toFile());
    assertEquals("rich", known.path("type").asString());
    Document html = Jsoup.parse(known.path("html").asString());
    assertEquals(ADDRESS + path.replace(".json", ".html"), html.select("iframe").attr("src"));
    assertTrue(known.path("width").isInt() && known.path("height").isInt());
    assertFalse(Files.exists(keepMoving("").resolve(path)));
    Document page = read(keepMoving(""), "embed/topics/lower-back-pain.html");
    assertEquals(0, page.select("link[type=application/json+oembed]").size());
  }

  @Test
  void pagesSayWhereTheirOembedIs() throws IOException {
    Path folder = keepMoving(ADDRESS);
    int found = 0;
    for (String path : Trees.files(folder, ".html")) {
      for (Element link : read(folder, path).select("link[type=application/json+oembed]")) {
        String href = link.attr("href");
        assertTrue(href.startsWith(ADDRESS), path + " " + href);
        String file = href.substring(ADDRESS.length());
        JsonNode told = new ObjectMapper().readTree(folder.resolve(file).toFile());
        assertEquals("1.0", told.path("version").asString(), path);
        assertFalse(told.path("title").asString().isEmpty(), path);
        found++;
      }
    }
    List<String> own = List.of("compare", "search", "topics/lower-back-pain", "exercises/plank");
    for (String name : own) {
      String link = "link[type=application/json+oembed]";
      assertEquals(1, read(folder, name + ".html").select(link).size(), name);
    }
    assertTrue(found > 100, found + " links");
  }

  /** Each part of a long list is a part of one piece; a topic without verdicts is none. */
  @Test
  void partsOfLongListsSayWhereTheOembedOfTheWholeIs(@TempDir Path folder) throws IOException {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 301; i++) {
      entries.append("- {id: e%d, name: E%d, verdicts: {part: {verdict: good}}}\n".formatted(i, i));
    }
    Files.createDirectories(folder.resolve("source/content/things"));
    Files.writeString(folder.resolve("source/content/things/all.yaml"), entries.toString());
    Files.writeString(
        folder.resolve("source/content/kb.yaml"),
        """
        id: parts
        title: Parts
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {whole: {label: Whole}, part: {label: Part, broader: whole}}
        """);
    build(folder.resolve("source").toString(), ADDRESS, folder.resolve("site"));
    Map<String, String> expected = new TreeMap<>();
    expected.put("compare.html", ADDRESS + "embed/compare.json");
    expected.put("compare/2.html", ADDRESS + "embed/compare.json");
    expected.put("topics/part.html", ADDRESS + "embed/topics/part.json");
    expected.put("topics/part/good/2.html", ADDRESS + "embed/topics/part/good.json");
    expected.put("topics/whole.html", "");
    Map<String, String> found = new TreeMap<>();
    for (String path : expected.keySet()) {
      Document page = Jsoup.parse(Files.readString(folder.resolve("site").resolve(path)));
      found.put(path, page.select("link[type=application/json+oembed]").attr("href"));
    }
    assertEquals(expected, found);
    Document whole = Jsoup.parse(Files.readString(folder.resolve("site/embed/compare.html")));
    assertEquals(301, whole.select("tr[data-entry]").size());
  }

  @Test
  void manyTopicsHaveShorterPagesAndVerifyAgrees(@TempDir Path folder) throws IOException {
    StringBuilder topics = new StringBuilder();
    StringBuilder verdicts = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      topics.append("  t%d: {label: T%d}\n".formatted(i, i));
      verdicts.append("  t%d: {verdict: good}\n".formatted(i));
    }
    Files.createDirectories(folder.resolve("source/content/things"));
    Files.writeString(
        folder.resolve("source/content/things/a.yaml"), "name: A\nverdicts:\n" + verdicts);
    Files.writeString(
        folder.resolve("source/content/kb.yaml"),
        "id: many\ntitle: Many\nverdicts: {good: {label: Good, polarity: positive}}\ntopics:\n"
            + topics);
    Path site = folder.resolve("site");
    build(folder.resolve("source").toString(), ADDRESS, site);
    assertTrue(Files.exists(site.resolve("embed/things/a.html")));
    assertFalse(Files.exists(site.resolve("embed/things/a/t0.html")));
    assertTrue(read(site, "topics/t0.html").select("[data-part=elsewhere]").isEmpty());
    assertTrue(read(site, "things/index.html").select(".standing").isEmpty());
    assertTrue(read(site, "topics/t0.html").select("[data-part=no-reason]").isEmpty());
    Verification verification = new Verification(folder.resolve("source"));
    assertEquals(List.of(), verification.run(site, folder.resolve("none")).findings());
  }

  @Test
  void withoutTheEditionNothingOfItIsThere(@TempDir Path folder) throws IOException {
    BuildOptions order = new BuildOptions(Path.of("."), "", null, Set.of(Edition.SITE), "");
    assertEquals(List.of(), new Build(order).run(folder).problems());
    for (String path : List.of("embed", "fragments", "api", "embed.js")) {
      assertFalse(Files.exists(folder.resolve(path)), path);
    }
    assertTrue(read(folder, "topics/lower-back-pain.html").select("[data-part=embed]").isEmpty());
  }

  @Test
  void tablesAndEntriesLeadToThePageThatShowsHow() throws IOException {
    Path folder = keepMoving("");
    assertEquals(
        List.of(
            "../embed/index.html?src=topics/lower-back-pain/best",
            "../embed/index.html?src=topics/lower-back-pain/worst"),
        read(folder, "topics/lower-back-pain.html").select("[data-part=embed] a").eachAttr("href"));
    assertEquals(
        "../embed/index.html?src=exercises/plank",
        read(folder, "exercises/plank.html").select("[data-part=embed] a").attr("href"));
    assertTrue(read(folder, "embed/exercises/plank.html").select("[data-part=embed]").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2 id=\"a\">x</h2>                            | <h2 id=\"p-a\">x</h2>",
        "<a href=\"#a\">id=\"a\"</a>                    | <a href=\"#p-a\">id=\"a\"</a>",
        "<a href=\"x.html#a\" title=\"id='a'>\">b</a>   | <a href=\"x.html#a\""
            + " title=\"id='a'>\">b</a>",
        "<p aria-labelledby='a b' data-id=\"a\">$1</p>  | <p aria-labelledby='p-a p-b'"
            + " data-id=\"a\">$1</p>",
        "<td headers=\"a b\" title=\"c\">x</td>       | <td headers=\"p-a p-b\" title=\"c\">x</td>"
      })
  void everyIdGetsThePrefix(String html, String prefixed) {
    assertEquals(prefixed, new IdPrefixer("p-").html(html));
  }

  @Test
  void piecesMayShowPicturesOfTheSite(@TempDir Path folder) throws IOException {
    Path content = Files.createDirectories(folder.resolve("source/content/things"));
    Path assets = Files.createDirectories(folder.resolve("source/assets"));
    Files.writeString(assets.resolve("p.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    Files.writeString(
        content.resolve("a.yaml"),
        "{id: a, name: A, summary: '![own](p.svg)', verdicts: {t: {verdict: good}}}");
    Files.writeString(content.resolve("a.md"), "title=A\n~~~~~~\nSee ![page](../p.svg).\n");
    Files.writeString(
        folder.resolve("source/content/kb.yaml"),
        """
        id: pictures
        title: Pictures
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {t: {label: T}}
        """);
    Files.writeString(
        folder.resolve("source/jbake.properties"), "default.type=page\ndefault.status=published\n");
    for (String siteUrl : List.of("", ADDRESS)) {
      Path site = folder.resolve("site" + siteUrl.length());
      build(folder.resolve("source").toString(), siteUrl, site);
      String address = siteUrl.isEmpty() ? "../../p.svg" : ADDRESS + "p.svg";
      Document fragment = read(site, "fragments/things/a.html");
      assertEquals(address, fragment.select("img[alt=own]").attr("src"));
      assertEquals("../../p.svg", read(site, "embed/things/a.html").select("img").attr("src"));
    }
    Files.writeString(
        content.resolve("a.md"), "title=A\n~~~~~~\n![x](" + ADDRESS + "p.svg)![y](../q.svg)\n");
    BuildOptions order =
        new BuildOptions(
            folder.resolve("source"), ADDRESS, null, EnumSet.of(Edition.SITE, Edition.EMBED), "");
    assertEquals(
        List.of("content/things/a.md:3:6 foreign-request", "content/things/a.md:3:40 broken-link"),
        new Build(order)
            .run(folder.resolve("wrong")).problems().stream()
                .map(
                    problem ->
                        problem.at().path()
                            + ":"
                            + problem.at().line()
                            + ":"
                            + problem.at().column()
                            + " "
                            + problem.code().id())
                .toList());
  }
}
