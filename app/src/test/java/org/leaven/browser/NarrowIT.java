package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone, and at 400 % on a desktop, which is as wide, nobody has to scroll sideways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class NarrowIT {
  private static final List<Integer> WIDTHS_PX = List.of(320, 390, 600, 768, 1024, 1280);

  private static final String OVERFLOW =
      """
      () => {
        const root = document.scrollingElement;
        const scrolls = element => element.scrollWidth > element.clientWidth
          && ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
        return [root.scrollWidth <= root.clientWidth ? "" : "page: " + root.scrollWidth,
          ...Array.from(document.querySelectorAll("main *")).filter(scrolls)
            .map(element => element.tagName + "." + element.className)].filter(Boolean);
      }
      """;

  /** What overflows in the page's frame when it has each of these widths. */
  private static final String OVERFLOW_BY_WIDTH =
      """
      async (widths) => {
        const overflow = %s;
        const found = [];
        for (const width of widths) {
          frameElement.style.width = width + "px";
          await new Promise(requestAnimationFrame);
          overflow().forEach((what) => found.push(width + " px: " + what));
        }
        return found;
      }
      """
          .formatted(OVERFLOW.strip().replaceFirst(";$", ""));

  /** How many lines the kind of a result takes, at most. */
  private static final String LINES_OF_KINDS =
      """
      () => Math.max(...Array.from(document.querySelectorAll("main .search-kind"), kind =>
        kind.getBoundingClientRect().height / parseFloat(getComputedStyle(kind).lineHeight)))
      """;

  /** The verdict of each cell, the word it shows, and whether that is seen. */
  private static final String CELLS =
      """
      cells => cells.map(cell => {
        const word = cell.querySelector(".verdict-word");
        return [cell.dataset.verdict || "", word.innerText,
          word.checkVisibility({visibilityProperty: true}) && word.getClientRects().length > 0];
      })
      """;

  private static final String LINE_HEIGHT =
      "element => parseFloat(getComputedStyle(element).lineHeight)";

  private final WrittenPages pages = WrittenPages.baked();
  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(pages.site(), "/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  private static Page wide(TestBrowser browser, int widthPx) {
    return browser.page(new Browser.NewContextOptions().setViewportSize(widthPx, 800));
  }

  @Test
  void noPageScrollsSideways(TestBrowser browser) throws IOException {
    Page page = wide(browser, 1300);
    Map<String, Object> scrolling = new TreeMap<>();
    for (String path : pages.allOfFirstLanguage()) {
      page.navigate(server.frameAddress("", path));
      scrolling.put(path, page.frames().get(1).evaluate(OVERFLOW_BY_WIDTH, WIDTHS_PX));
    }
    scrolling.values().removeIf(List.of()::equals);
    assertEquals(Map.of(), scrolling);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 352, 360, 375, 390, 416, 430})
  void theNameTheSearchAndTheMenuStandInOneRow(int widthPx, TestBrowser browser) {
    Page page = wide(browser, widthPx);
    page.navigate(server.address() + "exercises/yoga.html");
    double name = middle(page.locator(".site-name"));
    assertEquals(name, middle(page.locator(".site-search")), 1);
    assertEquals(name, middle(page.locator(".menu-button")), 1);
  }

  private static double middle(Locator locator) {
    return locator.boundingBox().y + locator.boundingBox().height / 2;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 390})
  void resultsSayWhatTheyAreInWholeWords(int widthPx, TestBrowser browser) {
    Page page = wide(browser, widthPx);
    page.navigate(server.address() + "search.html");
    for (String query : List.of("ground pounding", "high intensity", "lower back rotational")) {
      page.locator("main [role=combobox]").fill(query);
      page.locator("main [role=option]").filter(holding(query)).first().waitFor();
      double lines = ((Number) page.evaluate(LINES_OF_KINDS)).doubleValue();
      assertTrue(lines > 0.5 && lines < 1.5, query + ": " + lines + " lines");
    }
  }

  private static Locator.FilterOptions holding(String query) {
    return new Locator.FilterOptions()
        .setHasText(Pattern.compile(query.split(" ", 2)[0], Pattern.CASE_INSENSITIVE));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void everyCellOfTheMatrixSaysItsVerdictInWords(int widthPx, TestBrowser browser) {
    Page page = wide(browser, widthPx);
    page.navigate(server.address() + "compare.html");
    List<?> cells = (List<?>) page.locator("table.matrix td[data-standing]").evaluateAll(CELLS);
    assertTrue(cells.size() >= 50, "cells: " + cells.size());
    for (Object each : cells) {
      List<?> cell = (List<?>) each;
      String word =
          Map.of("best", "Best", "worst", "Worst").getOrDefault(cell.get(0), "Not listed");
      assertEquals(List.of(word, true), cell.subList(1, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 390})
  void theCountBesideOpenFiltersStandsInOneLine(int widthPx, TestBrowser browser) {
    Page page = wide(browser, widthPx);
    page.navigate(server.address() + "compare.html");
    page.locator(".tools-filters > summary").click();
    Locator count = page.locator(".tools-count");
    double line = ((Number) count.evaluate(LINE_HEIGHT)).doubleValue();
    double room = 48; // at least what a finger needs
    double height = count.boundingBox().height;
    assertTrue(height < Math.max(room + 1, 2 * line), height + " px");
  }

  @Test
  void theWidthIsReallyNarrow(TestBrowser browser) {
    Page page = wide(browser, 320);
    page.navigate(server.address() + "index.html");
    assertEquals(320, page.evaluate("() => document.documentElement.clientWidth"));
    page.evaluate("() => (document.querySelector('main').style.minWidth = '330px')");
    assertTrue(page.evaluate(OVERFLOW).toString().contains("page: 3"));
    page.navigate(server.frameAddress("", "index.html"));
    Frame frame = page.frames().get(1);
    frame.evaluate("() => (document.querySelector('main').style.minWidth = '700px')");
    String found = frame.evaluate(OVERFLOW_BY_WIDTH, WIDTHS_PX).toString();
    assertTrue(found.contains("600 px: page: 7") && !found.contains("1024 px"), found);
  }
}
