package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** A page keeps the place of its pictures free, so nothing moves when they arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class PictureSizeIT {
  private static final String BOXES =
      """
      () => Array.from(document.querySelectorAll("main img, main h2, main footer, main li"), (part) => {
        const box = part.getBoundingClientRect();
        return [part.tagName, box.x, box.y + scrollY, box.width, box.height].join(" ");
      }).join("\\n")
      """;

  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    Path moves = Files.createDirectories(folder.resolve("source/content/moves"));
    Files.writeString(
        folder.resolve("source/content/kb.yaml"),
        """
        id: moves
        title: Moves
        nouns: {entry: move, entries: moves}
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {back: {label: Back}}
        """);
    Files.writeString(
        moves.resolve("bridge.yaml"),
        """
        name: Bridge
        media:
          - {image: wide.svg, alt: A wide picture., caption: It is wide.}
          - {video: "https://example.org/", poster: high.svg, alt: A high picture.}
        steps:
          - {text: Lift., image: wide.svg, alt: Lifted.}
          - Lower.
        verdicts: {back: {verdict: good}}
        """);
    drawing(moves.resolve("wide.svg"), 1600, 800);
    drawing(moves.resolve("high.svg"), 300, 2000);
    site = folder.resolve("site");
    assertTrue(new Build(new BuildOptions(folder.resolve("source"), "", null)).run(site).isGood());
  }

  private static void drawing(Path file, int width, int height) throws IOException {
    Files.writeString(
        file,
        "<svg xmlns='http://www.w3.org/2000/svg' width='" + width + "' height='" + height + "'/>");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 1280})
  void nothingMovesWhenPicturesArrive(int width, TestBrowser browser) {
    Page without = open(browser, width);
    without.route("**/*.svg", route -> route.abort());
    String before = boxes(browser, without);
    Page with = open(browser, width);
    assertEquals(before, boxes(browser, with));
    assertTrue(before.contains("IMG"), before);
    Object wide = with.evaluate("document.documentElement.scrollWidth <= innerWidth");
    assertEquals(true, wide);
  }

  private static Page open(TestBrowser browser, int width) {
    return browser.page(new Browser.NewContextOptions().setViewportSize(width, 740));
  }

  private String boxes(TestBrowser browser, Page page) {
    page.navigate(site.resolve("moves/bridge.html").toUri().toString());
    String boxes = page.evaluate(BOXES).toString();
    browser.takeFaults(); // the pictures that were kept away
    return boxes;
  }
}
