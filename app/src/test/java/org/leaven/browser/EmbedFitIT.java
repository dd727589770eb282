package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces fit into whatever a page puts around them, and whenever it shows them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedFitIT {
  private static final String TOPIC = "topics/lower-back-pain";
  private static final String FACE = "pdf/src/main/resources/org/leaven/edition/pdf/layout/font/";

  /** A face of the site's that is much wider than any that stands in for it. */
  private static final String LATE =
      """
      @font-face { font-family: Late; src: url(../late.ttf); size-adjust: 200%; font-display: swap }
      body.embed { font-family: Late, monospace !important }
      """;

  private EmbedHosts hosts;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Map<String, String> headers = Map.of("Access-Control-Allow-Origin", "*");
    hosts = EmbedHosts.of(folder, headers);
    Path face = Path.of(FACE, "Sans-Regular.ttf");
    Files.copy(face, hosts.folder().resolve("late.ttf"));
    Files.writeString(hosts.folder().resolve("embed/frame.css"), LATE, StandardOpenOption.APPEND);
  }

  @AfterAll
  void close() {
    hosts.close();
  }

  @Test
  void aFaceThatComesLateLeavesNothingCut(TestBrowser browser) {
    // without a window nothing is drawn before all fonts are there
    assumeFalse(Chromium.find().orElseThrow().endsWith("chromium-headless-shell"));
    Page page = browser.page();
    List<Route> held = new ArrayList<>();
    page.route("**/late.ttf", held::add);
    String content = EmbedHosts.embed(TOPIC, "") + EmbedHosts.embed("exercises/yoga", "");
    page.navigate(
        hosts.page("late", EmbedHosts.GENTLE, content),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    page.waitForCondition(() -> held.size() == 2);
    EmbedHosts.await(page);
    EmbedHosts.awaitFit(page);
    Frame inside = EmbedHosts.frame(page, TOPIC);
    int before = height(inside);
    held.forEach(Route::resume);
    page.waitForCondition(() -> height(inside) > before);
    EmbedHosts.awaitFit(page);
  }

  private static int height(Frame frame) {
    return (int) frame.evaluate("() => Math.ceil(document.documentElement.scrollHeight)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame", "inline"})
  void aPieceOnATabThatIsOpenedLaterFits(String mode, TestBrowser browser) {
    for (String css : List.of(".tab { display: none }", ".tab { visibility: hidden }")) {
      String piece = EmbedHosts.embed(TOPIC, "mode=" + mode);
      Page page = browser.page();
      page.navigate(hosts.page("tab", css, "<div class=tab>" + piece + "</div>"));
      EmbedHosts.await(page);
      String isSeen =
          "() => document.querySelector('leaven-embed').shadowRoot.querySelector('iframe, .leaven')"
              + ".checkVisibility({ visibilityProperty: true })";
      assertEquals(false, page.evaluate(isSeen), css);
      page.evaluate("() => document.querySelector('.tab').className = ''");
      assertEquals(true, page.evaluate(isSeen), css);
      EmbedHosts.awaitFit(page);
      int height = (int) page.evaluate("() => document.querySelector('leaven-embed').clientHeight");
      assertTrue(height > 400, () -> css + " " + height);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "frame, display: flex",
    "inline, display: flex",
    "frame, display: table-cell",
    "inline, display: table-cell",
    "frame, display: inline-block",
    "inline, display: inline-block",
    "frame, float: left",
    "inline, float: left",
    "frame, display: inline-grid",
    "inline, display: inline-grid",
  })
  void aPieceInABoxThatIsAsWideAsItsContentCanBeRead(
      String mode, String style, TestBrowser browser) {
    String css = "body { margin: 0 } #column { max-inline-size: 600px; " + style + " }";
    Page page = hosts.open(browser, "box", css, EmbedHosts.embed(TOPIC, "mode=" + mode));
    EmbedHosts.awaitFit(page);
    int width = (int) page.evaluate("() => document.querySelector('leaven-embed').clientWidth");
    assertTrue(width >= 240 && width <= 600, () -> width + " px");
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame", "inline"})
  void aPieceShrinksWithTheRowItStandsIn(String mode, TestBrowser browser) {
    String css = "body { margin: 0 } #column { inline-size: 500px; display: flex; gap: 20px }";
    String both = EmbedHosts.embed(TOPIC, "mode=" + mode).repeat(2);
    Page page = hosts.open(browser, "row", css, both);
    EmbedHosts.awaitFit(page);
    List<?> widths =
        (List<?>)
            page.locator("leaven-embed").evaluateAll("all => all.map(each => each.clientWidth)");
    assertEquals(List.of(240, 240), widths);
  }

  @Test
  void hiddenIsHidden(TestBrowser browser) {
    Page page =
        hosts.open(browser, "hidden", EmbedHosts.HOSTILE, EmbedHosts.embed(TOPIC, "hidden"));
    assertEquals(
        "none",
        page.evaluate("() => getComputedStyle(document.querySelector('leaven-embed')).display"));
    page.evaluate("() => document.querySelector('leaven-embed').hidden = false");
    EmbedHosts.awaitFit(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame", "inline"})
  void theSchemeMayComeFromACustomProperty(String mode, TestBrowser browser) {
    String css = EmbedHosts.GENTLE + " leaven-embed { --leaven-theme: dark }";
    Page page = hosts.open(browser, "scheme", css, EmbedHosts.embed(TOPIC, "mode=" + mode));
    String theme =
        mode.equals("frame")
            ? "() => document.documentElement.dataset.theme"
            : "() => document.querySelector('leaven-embed').shadowRoot"
                + ".querySelector('.leaven-root').dataset.theme";
    Frame frame = page.frames().get(mode.equals("frame") ? 1 : 0);
    page.waitForCondition(() -> "dark".equals(frame.evaluate(theme)));
    page.evaluate("() => document.querySelector('leaven-embed').setAttribute('theme', 'light')");
    page.waitForCondition(() -> "light".equals(frame.evaluate(theme)));
  }

  /** What a reader's system prefers is for the page around to follow or not. */
  @ParameterizedTest
  @CsvSource({
    "frame, DARK, :root {}, light",
    "inline, DARK, :root {}, light",
    "frame, LIGHT, :root { color-scheme: dark }, dark",
    "inline, LIGHT, body { color-scheme: dark }, dark",
    "frame, DARK, :root { color-scheme: light dark }, dark",
    "inline, DARK, :root { color-scheme: light dark }, dark",
    "inline, LIGHT, :root { color-scheme: light dark }, light"
  })
  void theSchemeIsThatOfThePageAround(
      String mode, ColorScheme system, String css, String scheme, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setColorScheme(system));
    String content = "<main>" + EmbedHosts.embed(TOPIC, "mode=" + mode) + "</main>";
    page.navigate(
        hosts.page("around", css + " leaven-embed { --leaven-paper: transparent }", content));
    EmbedHosts.await(page);
    String ink =
        mode.equals("frame")
            ? "() => getComputedStyle(document.body).color"
            : "() => getComputedStyle(document.querySelector('leaven-embed').shadowRoot"
                + ".querySelector('.leaven-root')).color";
    Frame frame = page.frames().get(mode.equals("frame") ? 1 : 0);
    Map<String, String> inks = Map.of("light", "rgb(26, 29, 27)", "dark", "rgb(236, 234, 228)");
    page.waitForCondition(() -> String.valueOf(inks.get(scheme)).equals(frame.evaluate(ink)));
    String other = scheme.equals("light") ? "dark" : "light";
    page.evaluate("scheme => document.querySelector('main').style.colorScheme = scheme", other);
    page.waitForCondition(() -> String.valueOf(inks.get(other)).equals(frame.evaluate(ink)));
  }

  @Test
  void aFrameWithoutTheElementIsLightUnlessToldOtherwise(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    String address = hosts.site() + "embed/exercises/plank.html";
    for (String scheme : List.of("light", "dark")) {
      String query = scheme.equals("dark") ? "?theme=dark" : "";
      String frame = "<iframe title=Plank src='" + address + query + "'></iframe>";
      page.navigate(hosts.page("bare", "body {}", frame));
      page.waitForCondition(
          () ->
              scheme.equals(
                  page.frames().get(1).evaluate("() => document.documentElement.dataset.theme")));
    }
    page.navigate(address);
    assertEquals(false, page.evaluate("() => 'theme' in document.documentElement.dataset"));
  }
}
