package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.edition.PicturedKnowledgeBase;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** A first view costs little, and holds still; every page can be read from the right as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class FirstViewIT {
  private static final int MAX_BYTES = 16_384;
  private static final int MAX_REQUESTS = 4;
  private static final int SLOW_LINE_MS = 400;
  private static final String SHIFT =
      """
      () => new Promise(resolve => {
        let shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
          .observe({type: "layout-shift", buffered: true});
        setTimeout(() => resolve(shift), 300);
      })
      """;

  /** The usual text spacing of WCAG 2.2, 1.4.12. */
  private static final String SPACED =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  private static final String WIDTH =
      "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

  private final WrittenPages pages = WrittenPages.baked();
  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(pages.site(), "/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "topics/general-back-pain.html",
        "exercises/hamstring-stretch.html",
        "exercises/yoga.html"
      })
  void costsLittleAndHoldsStill(String path, TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(390, 800));
    Set<String> requests = new TreeSet<>();
    page.onRequest(request -> requests.add(URI.create(request.url()).getPath().substring(1)));
    page.navigate(server.address() + path);
    assertEquals(0, ((Number) page.evaluate(SHIFT)).doubleValue(), 0.0001);
    requests.add("favicon.svg");
    assertTrue(requests.size() <= MAX_REQUESTS, requests::toString);
    int bytes = 0;
    for (String request : requests) {
      bytes += compressed(pages.site().resolve(request));
    }
    assertTrue(bytes <= MAX_BYTES, bytes + " bytes: " + requests);
  }

  @Test
  void anEntryWithPicturesAndFiguresCostsLittleAndHoldsStill(
      @TempDir Path folder, TestBrowser browser) throws IOException {
    Path source = PicturedKnowledgeBase.write(folder.resolve("source"));
    Path site = folder.resolve("site");
    assertEquals(List.of(), new Build(new BuildOptions(source, "", null)).run(site).problems());
    try (StaticSiteServer own = new StaticSiteServer(site, "/")) {
      Page page = browser.page(new Browser.NewContextOptions().setViewportSize(390, 800));
      Set<String> requests = new TreeSet<>();
      page.onRequest(request -> requests.add(URI.create(request.url()).getPath().substring(1)));
      page.navigate(own.address() + PicturedKnowledgeBase.PAGE);
      assertEquals(2, page.locator("main img").count());
      assertEquals(4, page.locator("main ol > li:has(svg)").count());
      page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
      assertEquals(0, ((Number) page.evaluate(SHIFT)).doubleValue(), 0.0001);
      assertTrue(requests.removeIf(request -> request.matches(".*\\.(png|jpg)")));
      requests.add("favicon.svg");
      int bytes = 0;
      for (String request : requests) {
        bytes += compressed(site.resolve(request));
      }
      assertTrue(bytes <= MAX_BYTES, bytes + " bytes: " + requests);
      System.out.println("FirstViewIT: an entry with figures takes " + bytes + " bytes");
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
    }
  }

  /** On a slow line scripts run long after the page has been drawn. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "compare.html",
        "search.html",
        "topics/general-back-pain.html",
        "exercises/index.html",
        "exercises/yoga.html"
      })
  void holdsStillWhenScriptsComeLate(String path, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(390, 800));
    page.route(
        "**/*.js",
        route -> {
          page.waitForTimeout(SLOW_LINE_MS);
          route.resume();
        });
    page.navigate(server.address() + path);
    assertEquals(0, ((Number) page.evaluate(SHIFT)).doubleValue(), 0.0001);
  }

  private static int compressed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    }
    return bytes.size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "topics/general-back-pain.html", "compare.html"})
  void onlyOneStyleSheetKeepsAPageFromBeingSeen(String path) throws IOException {
    Document page = Jsoup.parse(pages.text(path));
    assertEquals(1, page.select("link[rel=stylesheet]").size());
    assertEquals(page.select("script[src]").size(), page.select("script[src][defer]").size());
    assertTrue(page.select("style, [style]").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void fromRightToLeftEverythingTurns(int widthPx, TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, 800));
    for (String path : pages.longestOfEachKind().values()) {
      page.navigate(server.address() + path);
      page.evaluate("() => (document.documentElement.dir = 'ltr')");
      double left = start(page);
      page.evaluate("() => (document.documentElement.dir = 'rtl')");
      assertEquals(0, page.evaluate(WIDTH), path);
      assertEquals(left, widthPx - end(page), 1, path);
    }
  }

  private static double start(Page page) {
    return page.locator("h1").boundingBox().x;
  }

  private static double end(Page page) {
    return page.locator("h1").boundingBox().x + page.locator("h1").boundingBox().width;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void spacedTextStaysWhole(int widthPx, TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, 800));
    for (String path : pages.longestOfEachKind().values()) {
      page.navigate(server.address() + path);
      page.evaluate(SPACED);
      assertEquals(0, page.evaluate(WIDTH), path);
    }
  }
}
