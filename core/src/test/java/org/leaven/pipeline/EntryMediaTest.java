package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and videos of entries on pages, in lists and in data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryMediaTest {
  private static final byte[] GIF =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private Path source;
  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    source = folder.resolve("source");
    site = folder.resolve("site");
    write(
        "content/kb.yaml",
        """
        id: moves
        title: Moves
        nouns: {entry: move, entries: moves}
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {back: {label: Back}}
        sources: {paper: {label: The paper}}
        """);
    write(
        "content/moves/bridge.yaml",
        """
        name: Bridge
        media:
          - {image: big & wide.svg, alt: 'A "bridge".', caption: Seen *once*., credit: "[Ann](https://example.org/)", licence: CC0, source: paper:3}
          - {video: "https://example.org/v?a=1&b=2", poster: ../../assets/img/dot.gif, alt: A dot., duration: 1 min}
        steps:
          - {text: Lift., image: ../../assets/img/dot.gif, alt: Lifted.}
        verdicts: {back: {verdict: good}}
        """);
    write(
        "content/moves/big & wide.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"800\"/>");
    Files.createDirectories(source.resolve("assets/img"));
    Files.write(source.resolve("assets/img/dot.gif"), GIF);
    bake();
  }

  private void write(String path, String text) throws IOException {
    Path file = source.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void bake() throws IOException {
    BuildOptions options =
        new BuildOptions(
            source, "https://example.org/kb/", null, Edition.meant(Set.of(Edition.API)), "");
    BuildReport report = new Build(options).run(site);
    assertTrue(report.isGood(), report.problems().toString());
  }

  private Element main(String page) throws IOException {
    return Jsoup.parse(Files.readString(site.resolve(page))).expectFirst("main");
  }

  private List<String> images(String query) throws IOException {
    return main("moves/bridge.html").select(query + " img").stream()
        .map(
            img ->
                String.join(
                    " ",
                    img.attr("src"),
                    img.attr("width"),
                    img.attr("height"),
                    img.attr("loading"),
                    img.attr("alt")))
        .toList();
  }

  @Test
  void picturesHaveTheirSizeAndOnlyTheFirstIsLoadedAtOnce() throws IOException {
    assertEquals(
        List.of("big%20&%20wide.svg 1600 800  A \"bridge\".", "../img/dot.gif 1 1 lazy A dot."),
        images("[data-part=media]"));
    assertEquals(List.of("../img/dot.gif 1 1 lazy Lifted."), images("[data-part=steps]"));
  }

  @Test
  void captionCreditAndLicenceStandBelow() throws IOException {
    Element caption = main("moves/bridge.html").expectFirst("figcaption");
    assertEquals("Seen once. By Ann, CC0", caption.text());
    assertEquals("https://example.org/", caption.expectFirst("a").attr("href"));
  }

  @Test
  void sourceOfAPictureIsAmongTheSources() throws IOException {
    Element sources = main("moves/bridge.html").expectFirst("[data-part=sources]");
    assertTrue(sources.text().contains("The paper"), sources::text);
    assertEquals(List.of("3"), sources.select("[data-locator]").eachText());
  }

  @Test
  void videoIsALinkAndNoFrame() throws IOException {
    Element page = main("moves/bridge.html");
    Element link = page.expectFirst("[data-part=media] a:has(img)");
    assertEquals("https://example.org/v?a=1&b=2", link.attr("href"));
    assertEquals("Watch the video (1 minute)", link.text());
    assertTrue(page.select("iframe, video, embed, object").isEmpty());
  }

  @Test
  void filesAreCopiedAsTheyAre() throws IOException {
    assertArrayEquals(GIF, Files.readAllBytes(site.resolve("img/dot.gif")));
    assertTrue(Files.exists(site.resolve("moves/big & wide.svg")));
  }

  @Test
  void dataForSearchEnginesAndProgramsHaveThem() throws IOException {
    String page = Files.readString(site.resolve("moves/bridge.html"));
    assertTrue(
        page.contains("\"image\":[\"https://example.org/kb/moves/big%20&%20wide.svg\""), page);
    String data = Files.readString(site.resolve("api/v1/entries/bridge.json"));
    assertTrue(data.contains("\"file\": \"../../../img/dot.gif\""), data);
    assertTrue(data.contains("\"video\": \"https://example.org/v?a=1&b=2\""), data);
  }

  /** The size stands on pages: they change with the file, though no text of theirs did. */
  @Test
  void anotherPictureOfTheSameNameChangesThePage() throws IOException {
    Path file = source.resolve("content/moves/big & wide.svg");
    byte[] was = Files.readAllBytes(file);
    String svg = new String(was, StandardCharsets.UTF_8).replace("1600", "1200");
    Files.writeString(file, svg);
    bake();
    assertEquals("1200", main("moves/bridge.html").expectFirst("img").attr("width"));
    Files.write(file, was);
    bake();
    assertEquals("1600", main("moves/bridge.html").expectFirst("img").attr("width"));
  }
}
