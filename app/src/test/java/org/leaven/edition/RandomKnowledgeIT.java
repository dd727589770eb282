package org.leaven.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.browser.BrowserExtension;
import org.leaven.browser.TestBrowser;
import org.leaven.edition.builtpage.RefreshTarget;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.verify.Verification;

/**
 * Random knowledge bases build in all editions; {@code check}, {@code verify} and the browser's
 * console have nothing to say. The gate takes eight that are fixed; {@code -Dleaven.rounds=N} takes
 * N others and prints their seeds, and {@code -Dleaven.seed=N -Dleaven.rounds=1} is one of them
 * again.
 */
@ExtendWith(BrowserExtension.class)
class RandomKnowledgeIT {
  /**
   * Few and many topics, no entries and more than fit one page, both directions, within seconds.
   */
  private static final long[] GATE = {5, 9, 13, 23, 28, 29, 46, 41};

  /** Each kind of page, where it is there. */
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "compare.html",
          "compare/2.html",
          "search.html",
          "sources.html",
          "glossary.html",
          "routine.html",
          "topics/t0.html",
          "topics/t0/v0/2.html",
          "things/index.html",
          "things/e0.html",
          "facets/f/x0.html",
          "embed/index.html",
          "embed/compare.html",
          "embed/search.html",
          "embed/topics/t0.html",
          "embed/things/e0.html");

  @TempDir private Path folder;

  static LongStream seeds() {
    int rounds = Integer.getInteger("leaven.rounds", 0);
    long first = Long.getLong("leaven.seed", System.currentTimeMillis());
    return rounds == 0 ? LongStream.of(GATE) : LongStream.range(first, first + rounds);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everythingBuildsAndNothingIsFound(long seed, TestBrowser browser) throws IOException {
    RandomKnowledge knowledge =
        new RandomKnowledge(seed, Integer.getInteger("leaven.standings", 320));
    String about = "seed " + seed + ": " + knowledge;
    System.out.println(about);
    Path source = knowledge.write(folder.resolve("source"));
    Path site = folder.resolve("out/site");
    BuildOptions order =
        new BuildOptions(
            source, "https://example.org/", null, Edition.meant(List.of(Edition.ALL)), "");
    assertEquals(List.of(), new Build(order).check().problems(), about);
    assertEquals(List.of(), new Build(order).run(site).problems(), about);
    Verification.Outcome verified =
        new Verification(source).run(site, folder.resolve("out/editions"));
    assertEquals(List.of(), verified.findings(), about);
    assertEquals(
        List.of("site", "zip", "scorm", "pages", "single", "epub", "pdf"), verified.editions());
    Page page = browser.page();
    for (String path : PAGES) {
      if (Files.exists(site.resolve(path)) && !leadsOn(site.resolve(path))) {
        open(page, site.resolve(path), browser, about + ", " + path);
      }
    }
    open(page, folder.resolve("out/editions/kb.html"), browser, about + ", single file");
    page.context().close();
  }

  private static boolean leadsOn(Path page) throws IOException {
    return !RefreshTarget.of(Files.readString(page)).isEmpty();
  }

  private static void open(Page page, Path file, TestBrowser browser, String about) {
    page.navigate(file.toUri().toString());
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    assertEquals(List.of(), browser.takeFaults(), about);
  }
}
