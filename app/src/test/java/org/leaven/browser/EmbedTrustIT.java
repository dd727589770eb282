package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a piece and the page around it take from each other, and what is left without the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedTrustIT {
  private static final String TOPIC = "topics/lower-back-pain";

  /** A browser that keeps nothing for a site within another's page. */
  private static final String NO_STORAGE =
      """
      if (self !== top)
        for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
          Object.defineProperty(self, name, { get() { throw new DOMException("refused", "SecurityError"); } });
      """;

  private EmbedHosts hosts;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    hosts = EmbedHosts.of(folder, Map.of());
  }

  @AfterAll
  void close() {
    hosts.close();
  }

  private static String embeds(List<String> pieces, String attributes) {
    return pieces.stream()
        .map(piece -> EmbedHosts.embed(piece, attributes))
        .collect(Collectors.joining());
  }

  @Test
  void strangeMessagesAreIgnoredAndFloodsBounded(TestBrowser browser) {
    hosts.script("flood.js", "addEventListener('message', () => 0);");
    Page page = hosts.open(browser, "flood", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, ""));
    EmbedHosts.awaitFit(page);
    String height =
        "document.querySelector('leaven-embed').shadowRoot.querySelector('iframe').style.blockSize";
    Object good = page.evaluate(height);
    page.evaluate(
        "() => { for (let i = 0; i < 10000; i++) postMessage({ leaven: 1, height: i }, '*'); }");
    Frame inside = page.frames().get(1);
    for (String shape :
        List.of(
            "null",
            "'17'",
            "{}",
            "{leaven: 2, height: 9}",
            "{leaven: 1}",
            "{leaven: 1, height: '9'}",
            "{leaven: 1, height: -9}",
            "{leaven: 1, height: NaN}",
            "{leaven: 1, height: Infinity}",
            "[1]")) {
      inside.evaluate("() => parent.postMessage(" + shape + ", '*')");
    }
    page.waitForTimeout(200);
    assertEquals(good, page.evaluate(height));
    inside.evaluate("() => parent.postMessage({ leaven: 1, height: 1e9 }, '*')");
    page.waitForCondition(() -> page.evaluate(height).equals("20000px"));
    page.evaluate(
        """
        () => { const frame = document.querySelector("leaven-embed").shadowRoot.querySelector("iframe");
          window.changes = 0; new MutationObserver((all) => window.changes += all.length).observe(frame, { attributes: true }); }
        """);
    inside.evaluate(
        "() => { for (let i = 1; i <= 10000; i++) parent.postMessage({ leaven: 1, height: i % 700 +"
            + " 1 }, '*'); }");
    page.waitForCondition(() -> page.evaluate(height).equals("201px"));
    int changes = (int) page.evaluate("changes");
    assertTrue(changes <= 100, () -> changes + " changes");
  }

  @Test
  void thePieceTakesOrdersFromThePageAroundItAlone(TestBrowser browser) {
    Page page =
        hosts.open(
            browser,
            "orders",
            EmbedHosts.GENTLE + " leaven-embed { --leaven-accent: #123456 }",
            EmbedHosts.embed(TOPIC, ""));
    EmbedHosts.awaitFit(page);
    Frame inside = page.frames().get(1);
    String accent = "() => document.documentElement.style.getPropertyValue('--accent')";
    assertEquals("#123456", inside.evaluate(accent));
    inside.evaluate("() => postMessage({ leaven: 1, tokens: { accent: 'red' } }, '*')");
    page.evaluate(
        "() =>"
            + " document.querySelector('leaven-embed').shadowRoot.querySelector('iframe').contentWindow.postMessage({"
            + " leaven: 1, tokens: { accent: 'url(//evil)', paper: 'a;b', ink: 'x'.repeat(999),"
            + " face: 7 } }, '*')");
    page.waitForCondition(() -> "".equals(inside.evaluate(accent)));
    assertEquals(
        "",
        inside.evaluate("() => document.documentElement.style.cssText.replace(/font-size.*/, '')"));
  }

  @Test
  void aFloodOfOrdersIsAnsweredAndLeavesOneTimer(TestBrowser browser) {
    Page page = browser.page();
    page.addInitScript(
        """
        self.timers = 0;
        const { setTimeout, clearTimeout } = self;
        self.setTimeout = (work, ...rest) => { timers++; return setTimeout(() => { timers--; work(); }, ...rest); };
        self.clearTimeout = (timer) => { if (timer) timers--; clearTimeout(timer); };
        """);
    page.navigate(hosts.page("orders", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, "")));
    EmbedHosts.await(page);
    Frame inside = page.frames().get(1);
    inside.evaluate(
        "() => { self.heard = 0; self.most = 0; addEventListener('message', () => { heard++; most ="
            + " Math.max(most, timers); }); }");
    page.evaluate(
        """
        () => { const frame = document.querySelector("leaven-embed").shadowRoot.querySelector("iframe");
          for (let i = 0; i < 10000; i++) frame.contentWindow.postMessage({ leaven: 1, tokens: { pad: i % 9 + "px" } }, "*"); }
        """);
    inside.waitForFunction("() => heard >= 10000");
    assertTrue((int) inside.evaluate("most") <= 2, () -> "timers: " + inside.evaluate("most"));
    EmbedHosts.awaitFit(page);
  }

  @Test
  void whatIsNotThereLeavesThePlainLink(TestBrowser browser) {
    Page page = browser.page();
    String bad = embeds(List.of("../secret", "//evil", "https:x", "a?b", "/c"), "");
    page.navigate(
        hosts.page("bad", EmbedHosts.GENTLE, bad + EmbedHosts.embed("nowhere", "mode=frame")));
    page.waitForFunction("() => document.querySelectorAll('leaven-embed').length === 6");
    page.waitForTimeout(300);
    assertEquals(6, page.locator("leaven-embed a:visible").count());
    assertEquals(
        1, browser.takeFaults().stream().filter(fault -> fault.startsWith("status 404")).count());
  }

  @Test
  void whoeverTookTheFramesPlaceHearsNothing(TestBrowser browser) {
    Page page =
        hosts.open(
            browser,
            "moved",
            EmbedHosts.GENTLE + " leaven-embed { --leaven-ink: #123456 }",
            EmbedHosts.embed(TOPIC, ""));
    EmbedHosts.awaitFit(page);
    String other = hosts.stranger("self.heard = []; onmessage = ({ data }) => heard.push(data);");
    page.evaluate(
        "other => { document.querySelector('leaven-embed').shadowRoot.querySelector('iframe').src ="
            + " other; }",
        other);
    page.waitForCondition(() -> page.frames().get(1).url().equals(other));
    Frame stranger = page.frames().get(1);
    stranger.waitForFunction("() => self.heard");
    page.evaluate("() => document.querySelector('leaven-embed').refresh()");
    page.evaluate(
        "() =>"
            + " document.querySelector('leaven-embed').shadowRoot.querySelector('iframe').contentWindow.postMessage('mark',"
            + " '*')");
    stranger.waitForFunction("() => heard.includes('mark')");
    assertEquals(List.of("mark"), stranger.evaluate("() => heard"));
    List<String> faults = browser.takeFaults();
    faults.forEach(fault -> assertTrue(fault.contains("target origin"), fault));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sandbox=allow-scripts", "sandbox='allow-scripts allow-same-origin'"})
  void searchAndFiltersNeedNoStorage(String attributes, TestBrowser browser) {
    for (String script : List.of("", NO_STORAGE)) {
      Page page = browser.page();
      page.addInitScript(script);
      String content = embeds(List.of("search", "compare"), attributes);
      page.navigate(hosts.page("storage", EmbedHosts.GENTLE, content));
      EmbedHosts.await(page);
      Frame search = EmbedHosts.frame(page, "search");
      search.locator("[role=combobox]").fill("sit up");
      assertThat(search.locator("[role=option]").first()).hasAttribute("data-entry", "sit-up");
      Frame compare = EmbedHosts.frame(page, "compare");
      compare.frameElement().scrollIntoViewIfNeeded();
      int all = compare.locator("tbody tr:visible").count();
      FoldedFilters.open(compare);
      compare.locator("[data-filter=verdict]").selectOption("worst");
      int worst = compare.locator("tbody tr:visible").count();
      assertTrue(0 < worst && worst < all, () -> worst + " of " + all);
      EmbedHosts.awaitFit(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"embed.js", "embed/" + TOPIC + ".html", "fragments/" + TOPIC + ".html"})
  void whereTheNetworkFailsTheLinkIsThere(String path, TestBrowser browser) throws IOException {
    Page page = browser.page();
    page.route("**/" + path, route -> route.abort());
    String piece = EmbedHosts.embed(TOPIC, path.startsWith("embed/") ? "mode=frame" : "");
    page.navigate(
        path.startsWith("fragments/")
            ? hosts.ownPage("broken", EmbedHosts.GENTLE, piece)
            : hosts.page("broken", EmbedHosts.GENTLE, piece));
    page.waitForTimeout(300);
    assertThat(page.locator("leaven-embed a")).isVisible();
    assertTrue(browser.takeFaults().stream().anyMatch(fault -> fault.contains(path)));
  }

  @Test
  void aPlaceForTheLanguageIsFilledInFromThePageAround(TestBrowser browser) {
    String site = hosts.site().replaceFirst("/a/b/$", "/{lang}/b/");
    String content = "<div lang=a>" + EmbedHosts.embed(TOPIC, "site='" + site + "'") + "</div>";
    Page page = hosts.open(browser, "language", EmbedHosts.GENTLE, content);
    assertEquals(hosts.site() + "embed/" + TOPIC + ".html", page.frames().get(1).url());
  }
}
