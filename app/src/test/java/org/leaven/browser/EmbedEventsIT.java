package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a page from another origin is told of its widgets: on request, bounded, and nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedEventsIT {
  private static final String TOPIC = "topics/lower-back-pain";

  /** Keeps what the element fires, and what any frame posts. */
  private static final String HEAR =
      """
      () => {
        self.fired = [];
        self.posted = [];
        for (const name of ["page", "state", "search", "none", "verdict", "height"])
          addEventListener("leaven-" + name, ({ detail }) => fired.push({ name, ...detail }));
        addEventListener("message", ({ data }) => posted.push(data));
        for (const each of document.querySelectorAll("leaven-embed")) each.setAttribute("events", each.dataset.ask ?? "");
      }
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

  private static void awaitEvent(Page page, String condition) {
    try {
      page.waitForFunction("() => fired.some(each => " + condition + ")");
    } catch (TimeoutError e) {
      throw new AssertionError("only " + page.evaluate("() => JSON.stringify(fired)"), e);
    }
  }

  private static Object count(Page page, String condition) {
    return page.evaluate("() => fired.filter(each => " + condition + ").length");
  }

  private static void withoutFollowing(Frame frame) {
    frame.evaluate("() => addEventListener('click', event => event.preventDefault())");
  }

  @Test
  void theHostIsToldWhatIsShownAndOpened(TestBrowser browser) {
    Page page = hosts.open(browser, "told", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, "stay"));
    page.evaluate(HEAR);
    awaitEvent(page, "each.name === 'page' && each.page === '" + TOPIC + "'");
    Frame frame = EmbedHosts.frame(page, TOPIC);
    EmbedHosts.awaitFit(page); // else the row may move away below the pointer
    frame.locator("tr[data-entry=plank] a").first().click();
    awaitEvent(page, "each.name === 'verdict' && each.entry === 'plank'");
    awaitEvent(page, "each.name === 'page' && each.page === 'exercises/plank'");
    awaitEvent(page, "each.name === 'height' && each.height > 50");
    assertEquals(1, count(page, "each.name === 'page' && each.page === '" + TOPIC + "'"));
  }

  @Test
  void searchesAreToldWithoutTheirWordsUnlessTheHostAsks(TestBrowser browser) {
    for (String ask : List.of("", "queries")) {
      Page page =
          hosts.open(
              browser,
              "asked",
              EmbedHosts.GENTLE,
              EmbedHosts.embed("search", "data-ask='" + ask + "'"));
      page.evaluate(HEAR);
      awaitEvent(page, "each.name === 'page' && each.page === 'search'");
      Frame frame = EmbedHosts.frame(page, "search");
      frame.locator("[role=combobox]").pressSequentially("situps");
      awaitEvent(page, "each.name === 'search' && each.results > 0");
      frame.locator("[role=combobox]").fill("zumba xyz");
      awaitEvent(page, "each.name === 'none' && each.results === 0");
      assertEquals(1, count(page, "each.name === 'search'"));
      String all = String.valueOf(page.evaluate("() => JSON.stringify([fired, posted])"));
      assertEquals(ask.equals("queries"), all.contains("situps"), all);
      assertEquals(ask.equals("queries"), all.contains("zumba"), all);
      assertFalse(all.contains("sit%20"), all);
    }
  }

  @Test
  void theAddressOfAStateIsToldAndRestored(TestBrowser browser) {
    Page page =
        hosts.open(browser, "state", EmbedHosts.GENTLE, EmbedHosts.embed("compare", "mode=frame"));
    page.evaluate(HEAR);
    Frame frame = EmbedHosts.frame(page, "compare");
    frame.frameElement().scrollIntoViewIfNeeded();
    EmbedHosts.awaitFit(page);
    frame.locator("[data-filters]").evaluate("details => { details.open = true; }");
    frame.locator("[data-filter=verdict]").selectOption("worst");
    awaitEvent(page, "each.name === 'state' && each.state.includes('verdict=worst')");
    String state =
        (String) page.evaluate("() => fired.filter(each => each.name === 'state').at(-1).state");
    page.evaluate(
        "state => document.querySelector('leaven-embed').setAttribute('state', state)", state);
    page.waitForCondition(frame::isDetached);
    assertThat(page.frameLocator("leaven-embed iframe").locator("[data-filter=verdict]"))
        .hasValue("worst");
    page.evaluate(
        "() => document.querySelector('leaven-embed').setAttribute('state', '/../../other.html')");
    page.waitForCondition(
        () -> page.frames().get(page.frames().size() - 1).url().endsWith("embed/compare.html"));
  }

  @Test
  void nobodyIsToldWhoDoesNotAskOrHasNoOrigin(TestBrowser browser) {
    Page page = hosts.open(browser, "quiet", EmbedHosts.GENTLE, EmbedHosts.embed("search", ""));
    page.evaluate(HEAR.replaceFirst("(?m)^ *for \\(const each of .*$", ""));
    Frame frame = EmbedHosts.frame(page, "search");
    frame.locator("[role=combobox]").fill("situps");
    assertThat(frame.locator("[role=option]").first()).isVisible();
    page.waitForTimeout(1500);
    assertEquals(List.of(), page.evaluate("() => posted.filter(each => each.event)"));
    assertEquals(List.of(), page.evaluate("() => fired"));
  }

  @Test
  void aHostWithoutAnOriginHearsNothingButTheHeight(TestBrowser browser) {
    String inner = hosts.site() + "embed/search.html";
    String script =
        "const frame = document.createElement('iframe'); frame.src = '%s'; self.heard = [];"
                .formatted(inner)
            + " onmessage = ({ data }) => heard.push(data); document.body.append(frame);"
            + " frame.onload = () => frame.contentWindow.postMessage({ leaven: 1, tokens: {}, events: 'queries' }, '*');";
    Page page = browser.page();
    page.setContent(
        "<iframe sandbox='allow-scripts' srcdoc=\"<body><script>"
            + script
            + "</script>\"></iframe>");
    page.waitForCondition(() -> page.frames().size() == 3);
    Frame outer = page.frames().get(1);
    outer.waitForFunction("() => heard.some(each => each.height > 0)");
    Frame frame = page.frames().get(2);
    frame.locator("[role=combobox]").fill("situps");
    assertThat(frame.locator("[role=option]").first()).isVisible();
    page.waitForTimeout(1500);
    assertEquals(List.of(), outer.evaluate("() => heard.filter(each => each.event)"));
    browser.takeFaults();
  }

  @Test
  void nobodyElseIsHeardForAPiece(TestBrowser browser) {
    String forger =
        hosts.stranger(
            "parent.postMessage({ leaven: 1, event: 'verdict', entry: 'forged' }, '*');");
    String content = EmbedHosts.embed(TOPIC, "") + "<iframe data-src='" + forger + "'></iframe>";
    Page page = hosts.open(browser, "forged", EmbedHosts.GENTLE, content);
    page.evaluate(HEAR);
    awaitEvent(page, "each.name === 'page'");
    page.evaluate(
        "() => document.querySelectorAll('[data-src]').forEach(frame => { frame.src = frame.dataset.src; })");
    page.waitForFunction("() => posted.some(each => each.entry === 'forged')");
    assertEquals(0, count(page, "each.entry === 'forged'"));
  }

  @Test
  void floodsAreBoundedOnBothSides(TestBrowser browser) {
    Page page = hosts.open(browser, "floods", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, ""));
    page.evaluate(HEAR);
    awaitEvent(page, "each.name === 'page'");
    Frame frame = EmbedHosts.frame(page, TOPIC);
    withoutFollowing(frame);
    frame.evaluate(
        "() => { const link = document.querySelector('tr[data-entry] a');"
            + " for (let i = 0; i < 5000; i += 1) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }");
    awaitEvent(page, "each.name === 'verdict'");
    page.waitForTimeout(1200);
    int posted =
        (int) page.evaluate("() => posted.filter(each => each.event === 'verdict').length");
    assertTrue(posted <= 8, "" + posted);
    page.evaluate("() => { fired.length = 0; }");
    frame.evaluate(
        "() => { for (let i = 0; i < 5000; i += 1) parent.postMessage({ leaven: 1, event: 'page', page: 'x'.repeat(5000), secret: 1 }, '*'); }");
    page.waitForFunction("() => posted.length > 5000");
    int fired = (int) page.evaluate("() => fired.length");
    assertTrue(0 < fired && fired <= 100, "" + fired);
    assertEquals(
        true,
        page.evaluate(
            "() => fired.every(each => !('secret' in each) && (each.page || '').length <= 300)"));
  }
}
