package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetPageMakerTest {
  @TempDir Path folder;

  private List<String> listed(String page) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(page)))
        .select("main a[href*=plants/]")
        .eachAttr("href");
  }

  @Test
  void twoFacetsWithTheSameTermListTheirOwn() throws IOException {
    Path plants = Files.createDirectories(folder.resolve("content/plants"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: garden
        title: Garden
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {sun: {label: Sun}}
        facets:
          air: {label: Air, terms: {dry: Dry}}
          soil: {label: Soil, terms: {dry: Dry}}
        """);
    for (String facet : List.of("air", "soil")) {
      Files.writeString(
          plants.resolve("of-" + facet + ".yaml"),
          "name: Of %s\nfacets: {%s: [dry]}\nverdicts: {sun: {verdict: good}}\n"
              .formatted(facet, facet));
    }
    BuildReport report = new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site"));
    assertEquals(List.of(), report.problems());
    for (String facet : List.of("air", "soil")) {
      assertEquals(List.of("../plants/of-" + facet + ".html"), listed("facets/" + facet + ".html"));
      String way = Files.readString(folder.resolve("site/facets/" + facet + "/dry.html"));
      assertTrue(way.contains("content=\"0; url=../" + facet + ".html#dry\""), way);
      String entry = Files.readString(folder.resolve("site/plants/of-" + facet + ".html"));
      assertTrue(entry.contains("href=\"../facets/" + facet + ".html#dry\""), entry);
    }
  }

  @Test
  void aTermWithATextOfItsOwnHasAPage() throws IOException {
    Path plants = Files.createDirectories(folder.resolve("content/plants"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: garden
        title: Garden
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {sun: {label: Sun}}
        facets: {soil: {label: Soil, terms: {dry: Dry, wet: Wet}}}
        """);
    Files.writeString(
        plants.resolve("cactus.yaml"),
        "name: Cactus\nfacets: {soil: [dry]}\nverdicts: {sun: {verdict: good}}\n");
    Path texts = Files.createDirectories(folder.resolve("content/facets/soil"));
    Files.writeString(
        texts.resolve("dry.md"), "title=Dry\ntype=page\nstatus=published\n~~~~~~\nLittle rain.\n");
    BuildReport report = new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site"));
    assertEquals(List.of(), report.problems());
    assertEquals(List.of("../../plants/cactus.html"), listed("facets/soil/dry.html"));
    assertFalse(Files.exists(folder.resolve("site/facets/soil.html")));
  }
}
