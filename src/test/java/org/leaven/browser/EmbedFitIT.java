package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
  private static final String FACE = "src/main/resources/org/leaven/edition/pdf/font/";

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
    hosts = EmbedHosts.of(Path.of("."), folder, headers);
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
}
