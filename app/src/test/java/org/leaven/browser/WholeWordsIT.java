package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A word breaks only where there is no room for it: on a line of at least 13rem, or as long as the
 * page is wide. Nothing has to be scrolled sideways but the frame of a table of many columns.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class WholeWordsIT {
  private static final List<String> PATHS =
      List.of(
          "topics/topic-0.html",
          "compare.html",
          "index.html",
          "things/thing-7.html",
          "things/index.html",
          "search.html");

  private static final String FAULTS =
      """
      () => {
        const faults = [];
        const main = document.querySelector("main");
        const style = getComputedStyle(main);
        const widest = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const enough = Math.min(widest, 13 * parseFloat(getComputedStyle(document.documentElement).fontSize));
        const isClipped = element => element && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
        const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let text; (text = texts.nextNode()); ) {
          const within = text.parentElement;
          const box = within.closest("th a, th, td, li, dt, dd, p, h1, h2, h3, caption");
          if (!box || within.closest("code, svg, td[data-standing]") || !within.checkVisibility() || isClipped(within)) continue;
          for (const word of text.data.matchAll(/[\\p{L}\\p{M}\\p{N}]{2,}/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].filter(line => line.width > 0).map(line => Math.round(line.top)));
            const own = getComputedStyle(box);
            const room = box.clientWidth || box.getBoundingClientRect().width;
            if (lines.size > 1 && room < enough - 1) faults.push(`"${word[0]}" breaks on a line of ${Math.round(room)} px`);
          }
        }
        const root = document.scrollingElement;
        if (root.scrollWidth > root.clientWidth) faults.push(`scrolls to ${root.scrollWidth} px`);
        for (const frame of document.querySelectorAll(".verdicts-frame")) {
          if (frame.scrollWidth > frame.clientWidth) faults.push(`a table of ${frame.scrollWidth} px`);
        }
        return [...new Set(faults)];
      }
      """;

  private final List<StaticSiteServer> servers = new ArrayList<>();

  @BeforeAll
  void serve(@TempDir Path two, @TempDir Path cards, @TempDir Path four) throws IOException {
    servers.add(new StaticSiteServer(LongWords.built(two, 2, "Good").site(), "/"));
    servers.add(new StaticSiteServer(LongWords.built(cards, 2, "Mit Einschränkung").site(), "/"));
    servers.add(new StaticSiteServer(LongWords.built(four, 4, "Good").site(), "/"));
  }

  @AfterAll
  void close() {
    servers.forEach(StaticSiteServer::close);
  }

  /** 500 and 640 are 1000 and 1280 at 200 %. */
  @ParameterizedTest
  @ValueSource(ints = {320, 390, 500, 640, 1000, 1280})
  void wordsStayWhole(int widthPx, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, 800));
    Map<String, List<?>> faults = new LinkedHashMap<>();
    for (StaticSiteServer server : servers) {
      for (String path : PATHS) {
        List<?> found = faults(page, server.address() + path);
        if (!found.isEmpty()) {
          faults.put(server.address() + path, found);
        }
      }
    }
    assertEquals(Map.of(), faults);
  }

  private static List<?> faults(Page page, String address) {
    page.navigate(address);
    return (List<?>) page.evaluate(FAULTS);
  }

  @Test
  void aBrokenWordIsFound(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(1000, 800));
    page.navigate(servers.get(0).address() + PATHS.get(0));
    page.evaluate(
        "() => document.querySelectorAll('tbody th').forEach(name => (name.style.maxWidth = '67px',"
            + " name.firstElementChild.style.maxWidth = '67px'))");
    assertFalse(((List<?>) page.evaluate(FAULTS)).isEmpty());
  }
}
