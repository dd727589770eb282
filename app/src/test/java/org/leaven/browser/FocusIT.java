package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has the focus is never wholly covered by other content (WCAG 2.2, 2.4.11). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class FocusIT {
  private static final int MAX_STOPS = 120;

  /** Puts the focus behind all that can have it. */
  private static final String TO_THE_END =
      """
      () => {
        self.reached = new WeakSet();
        const end = Object.assign(document.createElement("a"), {id: "_end", href: "#", textContent: "end"});
        document.body.append(end);
        end.focus();
      }
      """;

  /**
   * Looks at what has the focus each time another key is pressed: whether a point of it or of its
   * label is seen. When nothing has it, or what had it before, the way has ended.
   */
  private static final String WATCH =
      """
      () => {
        const reached = self.reached ??= new WeakSet();
        const covered = [];
        let stops = 0;
        let ended = false;
        const look = () => {
          let root = document;
          let has = document.activeElement;
          ended ||= !has || has === document.body || has === document.documentElement
            || reached.has(has) && !has.shadowRoot;
          if (ended) return;
          reached.add(has);
          while (has.shadowRoot?.activeElement) {
            root = has.shadowRoot;
            has = root.activeElement;
          }
          stops++;
          const parts = [has, ...(has.labels || [])];
          const isSeen = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight
            && parts.some(part => part.contains(root.elementFromPoint(x, y)));
          const ninths = [1, 3, 5, 7, 9, 11, 13, 15, 17].map(part => part / 18);
          const seen = parts.flatMap(part => [...part.getClientRects()]).some(box =>
            ninths.some(across => ninths.some(down =>
              isSeen(box.left + box.width * across, box.top + box.height * down))));
          if (!seen) covered.push(has.outerHTML.slice(0, 120));
        };
        let isFirst = true;
        const before = event => {
          if (event.key !== "Tab") return;
          if (!isFirst) look();
          isFirst = false;
        };
        addEventListener("keydown", before, true);
        self.hasEnded = () => ended;
        self.found = () => {
          removeEventListener("keydown", before, true);
          look();
          return {stops, covered};
        };
      }
      """;

  private final List<StaticSiteServer> servers = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private String own = "";

  @BeforeAll
  void serve(@TempDir Path few, @TempDir Path many) throws IOException {
    WrittenPages baked = WrittenPages.baked();
    own = add(baked, List.copyOf(baked.longestOfEachKind().values()));
    add(LongWords.built(few, 2, "Good"), List.of("compare.html", "index.html"));
    add(
        LongWords.built(many, 7, "Good"),
        List.of("compare.html", "index.html", "topics/topic-0.html"));
  }

  private String add(WrittenPages site, List<String> paths) throws IOException {
    StaticSiteServer server = new StaticSiteServer(site.site(), "/");
    servers.add(server);
    paths.forEach(path -> pages.add(server.address() + path));
    return server.address();
  }

  @AfterAll
  void close() {
    servers.forEach(StaticSiteServer::close);
  }

  @ParameterizedTest
  @CsvSource({"320, 256", "1280, 720"})
  void whatHasTheFocusIsSeen(int widthPx, int heightPx, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, heightPx));
    List<String> covered = new ArrayList<>();
    for (String address : pages) {
      page.navigate(address);
      covered.addAll(covered(page, "down", address));
      page.evaluate(TO_THE_END);
      page.keyboard().down("Shift");
      covered.addAll(covered(page, "up", address));
      page.keyboard().up("Shift");
    }
    assertEquals(List.of(), covered);
  }

  /** Nor where entries were chosen to be compared, and their tray stays in sight. */
  @ParameterizedTest
  @CsvSource({"320, 256", "320, 640", "1280, 720"})
  void theTrayCoversNothing(int widthPx, int heightPx, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, heightPx));
    page.navigate(own + "compare.html?pick=yoga,sit-up");
    page.locator("[data-tray]").waitFor();
    assertEquals(List.of(), covered(page, "down", "tray"));
    page.evaluate(TO_THE_END);
    page.keyboard().down("Shift");
    assertEquals(List.of(), covered(page, "up", "tray"));
  }

  @Test
  void aCoveredStopIsFound(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(own + "404.html");
    page.evaluate(
        """
        () => {
          const cover = document.createElement("div");
          Object.assign(cover.style, {position: "fixed", inset: "0", background: "red"});
          document.body.append(cover);
        }
        """);
    assertFalse(covered(page, "down", "404").isEmpty());
  }

  /** Holds Tab until nothing more gets the focus, or long; gives what had it unseen. */
  private static List<String> covered(Page page, String way, String where) {
    page.evaluate(WATCH);
    for (int pressed = 0; pressed < MAX_STOPS; pressed++) {
      page.keyboard().down("Tab");
      if (pressed % 20 == 19 && Boolean.TRUE.equals(page.evaluate("() => hasEnded()"))) {
        break;
      }
    }
    page.keyboard().up("Tab");
    Map<?, ?> found = (Map<?, ?>) page.evaluate("() => found()");
    int stops = ((Number) Objects.requireNonNull(found.get("stops"))).intValue();
    assertTrue(stops > 3, where + ": " + stops + " stops");
    return ((List<?>) Objects.requireNonNull(found.get("covered")))
        .stream().map(what -> where + " " + way + ": " + what).toList();
  }
}
