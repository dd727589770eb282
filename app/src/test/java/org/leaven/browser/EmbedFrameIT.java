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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of the site on pages of another site, in frames that are as high as what is in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedFrameIT {
  private static final String TOPIC = "topics/lower-back-pain";
  private static final List<String> PIECES =
      List.of(
          TOPIC,
          TOPIC + "/best",
          "compare",
          "search",
          "exercises/yoga",
          "exercises/yoga/lower-back-pain");

  private static final String HEIGHT =
      "() => document.documentElement.getBoundingClientRect().height";

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

  @ParameterizedTest
  @ValueSource(strings = {"gentle", "hostile", "narrow"})
  void everyPieceHasItsHeightOnAnyPage(String style, TestBrowser browser) {
    Page page = hosts.open(browser, "every", EmbedHosts.read(style + ".css"), embeds(PIECES, ""));
    assertEquals(PIECES.size() + 1, page.frames().size());
    EmbedHosts.awaitFit(page);
    assertEquals(0, page.locator("leaven-embed slot").count());
  }

  @Test
  void theHeightFollowsWidthThemeSizeAndFilters(TestBrowser browser) {
    Page page = hosts.open(browser, "follow", "body { margin: 0 }", embeds(PIECES, "theme=light"));
    for (int widthPx : new int[] {1200, 700, 320, 900}) {
      page.setViewportSize(widthPx, 800);
      EmbedHosts.awaitFit(page);
    }
    page.evaluate(
        "document.querySelectorAll('leaven-embed').forEach(e => e.setAttribute('theme', 'dark'))");
    EmbedHosts.awaitFit(page);
    for (String size : List.of("24px", "12px", "")) {
      page.evaluate(
          "size => document.querySelectorAll('leaven-embed').forEach(e => {"
              + " e.style.setProperty('--leaven-size', size); e.refresh(); })",
          size);
      EmbedHosts.awaitFit(page);
    }
    Frame search = EmbedHosts.frame(page, "search");
    search.locator("[role=combobox]").fill("yoga");
    assertThat(search.locator("[role=option]").first()).isVisible();
    EmbedHosts.awaitFit(page);
    search.locator("[role=combobox]").fill("");
    EmbedHosts.awaitFit(page);
  }

  @Test
  void theHeightFollowsTheFaceAndWhatOpensAndCloses(TestBrowser browser) {
    Page page = hosts.open(browser, "late", EmbedHosts.GENTLE, EmbedHosts.embed("compare", ""));
    EmbedHosts.awaitFit(page);
    Frame compare = EmbedHosts.frame(page, "compare");
    page.evaluate(
        "() => { const embed = document.querySelector('leaven-embed');"
            + " embed.style.setProperty('--leaven-face', 'monospace'); embed.refresh(); }");
    page.waitForCondition(
        () ->
            "monospace"
                .equals(compare.evaluate("() => getComputedStyle(document.body).fontFamily")));
    EmbedHosts.awaitFit(page);
    compare.evaluate(
        """
        () => document.querySelector("main").insertAdjacentHTML("beforeend",
          "<details><summary>More</summary><p>One</p><p>Two</p></details>")
        """);
    EmbedHosts.awaitFit(page);
    for (int i = 0; i < 2; i++) {
      Object closed = compare.evaluate(HEIGHT);
      compare.locator("details > summary").last().click();
      page.waitForCondition(() -> !compare.evaluate(HEIGHT).equals(closed));
      EmbedHosts.awaitFit(page);
    }
  }

  @Test
  void twentyPiecesLoadWithoutALoop(TestBrowser browser) {
    Page page = browser.page();
    page.addInitScript(
        """
        window.heights = 0;
        const count = (all) => (window.heights += all.length);
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) {
          const shadow = attach.call(this, options);
          const attributes = { attributes: true, attributeFilter: ["style"], subtree: true };
          new MutationObserver(count).observe(shadow, attributes);
          return shadow;
        };
        """);
    String twenty =
        IntStream.range(0, 20)
            .mapToObj(i -> EmbedHosts.embed(PIECES.get(i % PIECES.size()), "mode=frame"))
            .collect(Collectors.joining());
    page.navigate(hosts.page("twenty", EmbedHosts.GENTLE, twenty));
    EmbedHosts.await(page);
    EmbedHosts.awaitFit(page);
    int heights = (int) page.evaluate("heights");
    assertTrue(heights >= 20 && heights <= 60, () -> heights + " heights for 20 frames");
    page.waitForTimeout(500);
    assertEquals(heights, page.evaluate("heights"));
  }

  @Test
  void removalLeavesNothingBehind(TestBrowser browser) {
    Page page = browser.page();
    page.addInitScript(
        """
        window.listening = [];
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, listener, options) {
          window.listening.push([type, options && options.signal]);
          return add.call(this, type, listener, options);
        };
        window.observers = 0;
        for (const name of ["ResizeObserver", "IntersectionObserver"]) {
          const Own = window[name];
          window[name] = class extends Own { constructor(f) { super(f); window.observers++; } disconnect() { super.disconnect(); window.observers--; } };
        }
        """);
    page.navigate(hosts.page("removed", EmbedHosts.GENTLE, embeds(PIECES, "")));
    EmbedHosts.await(page);
    assertTrue(
        (int) page.evaluate("listening.filter(([, s]) => s && !s.aborted).length")
            >= PIECES.size());
    page.evaluate("document.querySelectorAll('leaven-embed').forEach(e => e.remove())");
    String left =
        """
        listening
          .filter(([type]) => ["message", "load", "resize"].includes(type))
          .filter(([, signal]) => !signal || !signal.aborted)
          .map(([type]) => type)
        """;
    assertEquals(List.of(), page.evaluate(left));
    assertEquals(0, page.evaluate("observers"));
    assertEquals(1, page.frames().size());
    page.evaluate(
        """
        () => { const late = document.createElement("leaven-embed"); late.setAttribute("src", "compare");
          document.querySelector("#column").append(late); document.querySelector("#after").after(late); }
        """);
    EmbedHosts.await(page);
    EmbedHosts.awaitFit(page);
    browser.takeFaults().forEach(fault -> assertTrue(fault.endsWith("ERR_ABORTED"), fault));
  }

  @Test
  void themeAndTokensComeFromTheElementAndItsStyles(TestBrowser browser) {
    String css =
        EmbedHosts.GENTLE
            + " leaven-embed { --leaven-ink: rgb(1, 2, 3); --leaven-paper: rgb(4, 5, 6) }"
            + " leaven-embed.own { --leaven-paper: rgb(7, 8, 9) }";
    Page page = hosts.open(browser, "tokens", css, EmbedHosts.embed(TOPIC, "theme=dark class=own"));
    Frame inside = page.frames().get(1);
    String body = "name => getComputedStyle(document.body)[name]";
    page.waitForCondition(() -> "rgb(7, 8, 9)".equals(inside.evaluate(body, "backgroundColor")));
    assertEquals("rgb(1, 2, 3)", inside.evaluate(body, "color"));
    assertEquals("dark", inside.evaluate("() => document.documentElement.dataset.theme"));
    assertEquals("dark", inside.evaluate(body, "colorScheme"));
  }

  @Test
  void linksLeadOutOfTheFrameOrStayInside(TestBrowser browser) {
    Page page = hosts.open(browser, "stay", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, "stay"));
    Frame inside = page.frames().get(1);
    inside.locator("table a[href*='exercises/plank']").first().click();
    inside.waitForURL("**/embed/exercises/plank.html");
    EmbedHosts.awaitFit(page);
    page.navigate(hosts.page("leave", EmbedHosts.GENTLE, EmbedHosts.embed(TOPIC, "")));
    EmbedHosts.await(page);
    page.frames().get(1).locator("table a[href*='exercises/plank']").first().click();
    page.waitForURL("**/a/b/exercises/plank.html");
  }

  @Test
  void rightToLeftPagesAndAxeFindNothingWrong(TestBrowser browser) {
    String content = "<div dir=rtl lang=ar>" + embeds(PIECES, "") + "</div>";
    Page page = hosts.open(browser, "rtl", EmbedHosts.GENTLE, content);
    EmbedHosts.awaitFit(page);
    assertEquals(
        "ltr",
        EmbedHosts.frame(page, TOPIC).evaluate("() => getComputedStyle(document.body).direction"));
    assertEquals(List.of(), EmbedHosts.violations(page));
  }
}
