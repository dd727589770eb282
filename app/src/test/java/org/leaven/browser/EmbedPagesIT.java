package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.tree.Trees;
import org.w3c.dom.NamedNodeMap;

/** The pages for frames and the pieces for includes, by themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedPagesIT {
  private static final int MAX_BYTES = 3_300;

  private EmbedHosts hosts;
  private StaticSiteServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    hosts = EmbedHosts.of(folder, Map.of());
    server = new StaticSiteServer(hosts.folder(), "/a/b/");
  }

  @AfterAll
  void close() {
    hosts.close();
    server.close();
  }

  private Frame open(TestBrowser browser, String sandbox, String path) {
    Page page = browser.page();
    page.navigate(server.frameAddress(sandbox, path));
    return page.mainFrame().childFrames().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "topics/lower-back-pain, topics/lower-back-pain",
    "compare, compare",
    "exercises/yoga, exercises/yoga"
  })
  void aFrameThatMayDoNothingShowsAllThatTheSiteShows(
      String piece, String page, TestBrowser browser) throws IOException {
    Frame frame = open(browser, "sandbox", "embed/" + piece + ".html");
    Document site = Jsoup.parse(Files.readString(hosts.folder().resolve(page + ".html")));
    List<String> rows = site.select("main tbody tr[data-entry]").eachAttr("data-entry");
    assertEquals(rows.size(), frame.locator("tbody tr[data-entry]:visible").count());
    List<String> judged = site.select("main [data-part=standings] > li").eachText();
    assertEquals(
        judged,
        frame.locator("[data-part=standings] > li").allInnerTexts().stream()
            .map(String::strip)
            .toList());
    assertTrue(rows.size() + judged.size() > 0);
    onlyScriptsWereBlocked(browser);
  }

  /** What the browser says itself of a frame that may run none. */
  private static void onlyScriptsWereBlocked(TestBrowser browser) {
    List<String> faults = browser.takeFaults();
    faults.forEach(fault -> assertTrue(fault.contains("Blocked script execution"), fault));
  }

  @Test
  void aFrameThatMayOnlyRunScriptsFilters(TestBrowser browser) {
    Frame frame = open(browser, "sandbox=allow-scripts", "embed/compare.html");
    int all = frame.locator("tbody tr:visible").count();
    FoldedFilters.open(frame);
    frame.locator("[data-filter=verdict]").selectOption("worst");
    int worst = frame.locator("tbody tr:visible").count();
    assertTrue(0 < worst && worst < all, () -> worst + " of " + all);
    assertEquals(worst, frame.locator("tbody tr:visible:has(td[data-verdict=worst])").count());
  }

  @Test
  void aFrameThatMayOnlyRunScriptsSearches(TestBrowser browser) {
    Frame frame = open(browser, "sandbox=allow-scripts", "embed/search.html");
    frame.locator("[role=combobox]").fill("sit up");
    assertThat(frame.locator("[role=option]").first()).hasAttribute("data-entry", "sit-up");
    frame.locator("[role=combobox]").fill("stretch");
    frame.locator("[data-filter] summary").click();
    frame.locator("[data-filter] input[value=towel]").check();
    assertThat(frame.locator("[role=option][data-entry]")).hasCount(1);
  }

  @Test
  void withoutScriptsTheSearchNamesTheFullList(TestBrowser browser) {
    Frame frame = open(browser, "sandbox", "embed/search.html");
    assertThat(frame.locator("a[href$='search.html']").first()).isVisible();
    onlyScriptsWereBlocked(browser);
  }

  @Test
  void everyPageIsSilentAndLinksLeadOutOfIt(TestBrowser browser) throws IOException {
    Page page = browser.page();
    List<String> faults = new ArrayList<>();
    for (String path : Trees.files(hosts.folder(), ".html")) {
      if (path.matches("embed/(?!test\\.html).*") && !path.endsWith("/index.html")) {
        page.navigate(server.address() + path);
        assertThat(page.locator("h1")).hasCount(1);
        assertEquals("_parent", page.locator("base").getAttribute("target"), path);
        browser.takeFaults().forEach(fault -> faults.add(path + ": " + fault));
      }
    }
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @CsvSource({"1280", "320"})
  void axeFindsNothing(int widthPx, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, 800));
    for (String piece :
        List.of(
            "topics/lower-back-pain",
            "compare",
            "search",
            "exercises/yoga",
            "exercises/yoga/lower-back-pain",
            "index")) {
      page.navigate(server.address() + "embed/" + piece + ".html");
      assertEquals(List.of(), EmbedHosts.violations(page), piece);
    }
  }

  @Test
  void everyPieceIsDescribedAndEveryFragmentIsWellFormedAndItsOwn() throws Exception {
    int fragments = 0;
    for (String path : Trees.files(hosts.folder(), ".html")) {
      String html = Files.readString(hosts.folder().resolve(path));
      if (path.startsWith("fragments/")) {
        fragments++;
        org.w3c.dom.Document read =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(hosts.folder().resolve(path).toFile());
        String prefix = "leaven-" + path.substring(10, path.length() - 5).replace('/', '-') + "-";
        for (int i = 0; i < read.getElementsByTagName("*").getLength(); i++) {
          NamedNodeMap attributes = read.getElementsByTagName("*").item(i).getAttributes();
          String id =
              attributes.getNamedItem("id") == null
                  ? prefix
                  : attributes.getNamedItem("id").getNodeValue();
          assertTrue(id.startsWith(prefix), path + ": " + id);
        }
        assertTrue(!html.contains("<script") && !html.contains("<style"), path);
      }
    }
    assertTrue(fragments > 80);
  }

  @ParameterizedTest
  @CsvSource({
    "topics/lower-back-pain",
    "compare",
    "exercises/yoga",
    "exercises/yoga/lower-back-pain"
  })
  void aFragmentNeedsNoStyle(String piece, TestBrowser browser) throws IOException {
    Page page = browser.page();
    String html = Files.readString(hosts.folder().resolve("fragments/" + piece + ".html"));
    page.setContent("<!doctype html><html lang=en><title>Page</title>" + html);
    double tallest =
        ((Number)
                page.evaluate(
                    "() => Math.max(...[...document.querySelectorAll('svg:not(.drawn)')].map(each =>"
                        + " each.getBoundingClientRect().height))"))
            .doubleValue();
    assertTrue(tallest > 5 && tallest < 30, () -> tallest + " px");
    assertEquals(0, page.locator(".leaven :is(button, select, input):visible").count());
  }

  @Test
  void theScriptIsSmall() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(hosts.folder().resolve("embed.js")));
    }
    assertTrue(packed.size() <= MAX_BYTES, () -> packed.size() + " bytes");
  }

  @Test
  void thePageThatShowsHowFillsInCopiesAndPreviews(TestBrowser browser) throws IOException {
    StaticSiteServer open = new StaticSiteServer(hosts.folder(), "/");
    try (open) {
      Page page = browser.page();
      page.navigate(open.address() + "embed/index.html?src=exercises/plank");
      assertThat(page.locator("select")).hasValue("exercises/plank");
      assertThat(page.locator("code >> nth=0"))
          .containsText("<leaven-embed src=\"exercises/plank\">");
      assertThat(page.locator("code >> nth=0")).containsText(open.address() + "embed.js");
      page.waitForFunction(
          "() => document.querySelector('[data-preview]"
              + " leaven-embed').shadowRoot.querySelector('.leaven')");
      page.locator("select").selectOption("topics/general-back-pain/best");
      assertThat(page.locator("code >> nth=1"))
          .containsText("embed/topics/general-back-pain/best.html");
      page.waitForFunction(
          "() => document.querySelector('[data-preview]"
              + " leaven-embed').shadowRoot.querySelector('table')");
      page.locator("[data-embedding] button >> nth=0").click();
      assertThat(page.locator("[data-embedding] [role=status]")).hasText("Copied");
    }
  }
}
