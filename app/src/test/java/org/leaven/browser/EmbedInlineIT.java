package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of the site that are fetched into a page: no style goes in or out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedInlineIT {
  private static final List<String> PIECES =
      List.of(
          "topics/lower-back-pain",
          "topics/general-back-pain/worst",
          "compare",
          "exercises/yoga",
          "exercises/yoga/lower-back-pain");

  /** The computed styles of everything in the pieces. */
  private static final String INSIDE =
      """
      () => [...document.querySelectorAll("leaven-embed")].flatMap((piece) =>
        [...piece.shadowRoot.querySelectorAll(".leaven-root, .leaven-root *")].map((element) => {
          const style = getComputedStyle(element);
          return element.localName + " " + [...style].map((name) => name + ":" + style[name]).join(";");
        }))
      """;

  /** The computed styles of the page's own elements that hold no piece. */
  private static final String OUTSIDE =
      """
      () => ["#before", "#after", "h1", "h1 + p"].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector));
        return [...style].filter((name) => !/origin/.test(name)).map((name) => name + ":" + style[name]).join(";");
      })
      """;

  private EmbedHosts hosts;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Map<String, String> headers = Map.of("Access-Control-Allow-Origin", "*");
    hosts = EmbedHosts.of(folder, headers);
  }

  @AfterAll
  void close() {
    hosts.close();
  }

  private static String embeds(String attributes) {
    return PIECES.stream()
        .map(piece -> EmbedHosts.embed(piece, attributes))
        .collect(Collectors.joining());
  }

  private Page open(TestBrowser browser, String name, String css, String attributes) {
    Page page = hosts.open(browser, name, css, embeds(attributes));
    assertEquals(1, page.frames().size());
    return page;
  }

  @Test
  void hostileStylesDoNotGetIn(TestBrowser browser) {
    Page gentle = open(browser, "gentle", EmbedHosts.GENTLE, "mode=inline");
    Page hostile = open(browser, "hostile", EmbedHosts.HOSTILE, "mode=inline");
    List<?> expected = (List<?>) gentle.evaluate(INSIDE);
    assertTrue(expected.size() > 500, () -> expected.size() + " elements");
    List<?> found = (List<?>) hostile.evaluate(INSIDE);
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(List.of(), differences(expected.get(i), found.get(i)));
    }
  }

  private static List<String> differences(Object one, Object other) {
    List<String> expected = List.of(one.toString().split(";", -1));
    List<String> found = new ArrayList<>(List.of(other.toString().split(";", -1)));
    found.removeAll(expected);
    if (!found.isEmpty()) {
      found.add(0, expected.get(0));
    }
    return found;
  }

  @Test
  void nothingOfThePiecesStyleGetsOut(TestBrowser browser) {
    Page without = browser.page();
    without.navigate(hosts.page("without", EmbedHosts.GENTLE, ""));
    Page with = open(browser, "with", EmbedHosts.GENTLE, "mode=inline");
    assertEquals(without.evaluate(OUTSIDE), with.evaluate(OUTSIDE));
    assertEquals(
        List.of("leavenEmbed", 0),
        with.evaluate(
            "() => ['leavenEmbed', Object.keys(window).filter(key =>"
                + " /leaven/i.test(key)).length]"));
  }

  @Test
  void aPieceLooksAsOnTheSite(TestBrowser browser) throws IOException {
    Page page = browser.page();
    page.navigate(hosts.ownPage("own", EmbedHosts.GENTLE, embeds("")));
    EmbedHosts.await(page);
    assertEquals(1, page.frames().size());
    String style =
        """
        (element) => { const of = getComputedStyle(element);
          return [of.color, of.fontFamily, of.fontSize, of.backgroundColor, of.display, of.padding].join("|"); }
        """;
    String cell = "table.verdicts tbody th >> nth=0";
    Object embedded = page.locator("leaven-embed >> nth=0").locator(cell).evaluate(style);
    page.setViewportSize(600, 800);
    page.navigate(hosts.site() + "embed/topics/lower-back-pain.html");
    assertEquals(page.locator(cell).evaluate(style), embedded);
  }

  @Test
  void aNarrowColumnGetsCardsWhateverTheWindow(TestBrowser browser) {
    Page page = open(browser, "narrow", EmbedHosts.NARROW, "mode=inline");
    int over =
        (int)
            page.evaluate(
                """
                () => Math.max(...[...document.querySelectorAll("leaven-embed")].map((piece) =>
                  piece.shadowRoot.querySelector(".leaven-root").scrollWidth)) - 240
                """);
    assertTrue(over <= 0, () -> over + " px too wide");
    Object display =
        page.evaluate(
            """
            () => getComputedStyle(document.querySelector("leaven-embed").shadowRoot
              .querySelector("tbody tr")).display
            """);
    assertNotEquals("table-row", display);
  }

  @Test
  void themeAndTokensAreTakenAndGivenBack(TestBrowser browser) {
    String css = EmbedHosts.GENTLE + " .blue leaven-embed { --leaven-ink: rgb(0, 0, 99) }";
    Page page = open(browser, "tokens", css, "mode=inline theme=dark");
    String color =
        "() =>"
            + " getComputedStyle(document.querySelector('leaven-embed').shadowRoot.querySelector('.leaven-root')).color";
    Object dark = page.evaluate(color);
    page.evaluate(
        "document.querySelectorAll('leaven-embed').forEach(e => e.setAttribute('theme', 'light'))");
    Object light = page.evaluate(color);
    assertNotEquals(dark, light);
    page.evaluate("document.body.className = 'blue'");
    assertEquals("rgb(0, 0, 99)", page.evaluate(color));
    page.evaluate(
        "document.querySelector('leaven-embed').style.setProperty('--leaven-ink', 'rgb(1, 1, 1)')");
    assertEquals("rgb(1, 1, 1)", page.evaluate(color));
    page.evaluate(
        "document.querySelector('leaven-embed').removeAttribute('style'); document.body.className ="
            + " ''");
    assertEquals(light, page.evaluate(color));
  }

  @Test
  void addressesLeadToTheSiteAndAxeFindsNothing(TestBrowser browser) {
    Page page = open(browser, "links", EmbedHosts.GENTLE, "mode=inline");
    List<?> hrefs =
        (List<?>)
            page.evaluate(
                """
                () => [...document.querySelectorAll("leaven-embed")].flatMap((piece) =>
                  [...piece.shadowRoot.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")))
                """);
    assertTrue(hrefs.size() > 50);
    hrefs.forEach(href -> assertTrue(href.toString().startsWith(hosts.site()), href::toString));
    assertEquals(List.of(), EmbedHosts.violations(page));
  }

  @Test
  void withoutScriptsTheLinkIsThere(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(hosts.page("plain", EmbedHosts.GENTLE, embeds("")));
    assertEquals(PIECES.size(), page.locator("leaven-embed a:visible").count());
  }

  @Test
  void insertedLateAndMovedAboutItIsThereOnce(TestBrowser browser) {
    Page page = open(browser, "late", EmbedHosts.GENTLE, "mode=inline");
    page.evaluate(
        """
        () => { const piece = document.querySelector("leaven-embed");
          document.querySelector("#after").after(piece); piece.remove(); document.querySelector("#before").before(piece);
          piece.setAttribute("src", "compare"); }
        """);
    page.waitForFunction(
        "() =>"
            + " document.querySelector('leaven-embed').shadowRoot.querySelectorAll('table.matrix').length"
            + " === 1");
    EmbedHosts.await(page);
    assertEquals(
        1,
        page.evaluate(
            "() =>"
                + " document.querySelector('leaven-embed').shadowRoot.querySelectorAll('.leaven').length"));
    browser.takeFaults().forEach(fault -> assertTrue(fault.endsWith("ERR_ABORTED"), fault));
  }
}
