package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.search.GoldenQuery;
import org.leaven.search.JavaSearchReader;
import org.leaven.source.SourceTreeReader;

/** The search gives the same results in the same order wherever the site is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
@Tag("javascript")
class SameAnswersIT {
  private static final String ASK_ALL =
      """
      async (queries) => {
        const mark = (pieces) => pieces.map((piece, at) => (at % 2 ? "[" + piece + "]" : piece)).join("");
        const lines = [];
        for (const query of queries) {
          let last;
          await leaven.ask(leaven.box.places, query, { room: 10, chosen: [] }, (answer) => (last = answer, true));
          lines.push(last.lacking + last.groups.map(({ label, total, results }) => "|" + label + total + results.map((one) =>
            ";" + (one.type === "entry" ? one.id : one.path) + one.anchor + " " + one.standings.flatMap((s) => s.lines.map((line) => s.topic + "=" + line.verdict)).join(" ") +
            " " + mark(one.marked) + " " + mark(one.excerpt)).join("")).join(""));
        }
        return lines;
      }
      """;

  /** Of the typos each so-manieth: all of them are asked without a browser. */
  private static final int EVERY = 7;

  private final List<String> queries = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Path site = WrittenPages.baked().site();
  private SitePlaces places;

  @BeforeAll
  void askWithoutBrowser(@TempDir Path folder) throws IOException {
    places = new SitePlaces(site, folder);
    GoldenQuery.all().forEach(query -> queries.add(query.text()));
    for (GoldenQuery name : GoldenQuery.names(knowledgeBase())) {
      for (int end = 1; end <= name.text().length(); end++) {
        queries.add(name.text().substring(0, end));
      }
      List<String> typos = GoldenQuery.typos(name.text());
      for (int i = 0; i < typos.size(); i += EVERY) {
        queries.add(typos.get(i));
      }
    }
    assertTrue(queries.size() >= 1_000, queries.size() + " queries");
    try (JavaSearchReader reader = JavaSearchReader.of(site)) {
      queries.forEach(text -> expected.add(JavaSearchReader.line(reader.ask(text, 10, List.of()))));
    }
  }

  private static KnowledgeBase knowledgeBase() throws IOException {
    var tree = SourceTreeReader.read(Path.of("")).value();
    return KnowledgeBaseResolver.resolve(DatasetReader.read(tree).value());
  }

  @AfterAll
  void close() {
    places.close();
  }

  @ParameterizedTest
  @EnumSource(SitePlace.class)
  void answersAreThoseOfTheReaderInJava(SitePlace place, TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, place, "search.html");
    frame.waitForFunction("() => self.leaven && leaven.box");
    assertEquals(expected, frame.evaluate(ASK_ALL, queries));
  }

  @Test
  void answersAreTheSameOnAStick(TestBrowser browser, @TempDir Path folder) throws IOException {
    SiteOnDisk stick = SiteOnDisk.in(folder);
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(stick.zip().toUri() + "search.html");
    page.waitForFunction("() => self.leaven && leaven.box");
    assertEquals(expected, page.evaluate(ASK_ALL, queries));
    page.navigate(stick.single().toUri() + "#search.html");
    assertEquals(expected, page.evaluate(ASK_ALL, queries));
    Locator box = page.locator(".section:not([hidden]) [role=combobox]");
    box.fill("squat");
    page.waitForFunction(
        "() => document.querySelector('.section:not([hidden]) [data-entry=squat]')");
    box.press("Enter");
    assertThat(page.locator(".section:not([hidden]) h1")).hasText("Squats");
    page.navigate(stick.single().toUri() + "#search.html");
    box.fill("what should I avoid");
    Locator worst = page.locator(".section:not([hidden]) [data-verdict=worst] caption");
    page.locator("[role=option][href*=lower-back-pain-worst]").click();
    assertThat(page.locator(".section:not([hidden]) h1")).hasText("Lower back pain");
    assertThat(worst).isInViewport();
  }

  @Test
  void answersAreTheSameWithEverythingInOnePage(TestBrowser browser, @TempDir Path folder)
      throws IOException {
    StringBuilder scripts = new StringBuilder();
    try (Stream<Path> parts = Files.list(site.resolve("search"))) {
      for (Path part : parts.sorted().toList()) {
        scripts.append("<script>").append(Files.readString(part)).append("</script>");
      }
    }
    for (String script : List.of("js/reader.js", "js/search.js")) {
      scripts.append("<script>").append(Files.readString(site.resolve(script))).append("</script>");
    }
    String html =
        Files.readString(site.resolve("search.html"))
            .replaceAll("<(script|link)[^>]*(src|rel=\"(icon|stylesheet))[^>]*>(</script>)?", "")
            .replace("</body>", scripts + "</body>");
    Path whole = Files.writeString(folder.resolve("one.html"), html);
    Page page = browser.page();
    page.navigate(whole.toUri().toString());
    assertEquals(expected, page.evaluate(ASK_ALL, queries));
    page.locator("main [role=combobox]").fill("squat");
    page.waitForFunction("() => document.querySelector('main [data-entry=squat]')");
  }
}
