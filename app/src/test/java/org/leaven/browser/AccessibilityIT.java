package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page has a fault that axe can find, best practices included. Of scheme, width and scripts each
 * pair is tried.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class AccessibilityIT {
  /** Where scripts of pages are off, so are timers; axe asks for some, to be called at once. */
  private static final String WITHOUT_TIMERS =
      """
      () => {
        let timers = 0;
        window.setTimeout = (work, wait, ...values) => {
          if (!(wait > 1000)) Promise.resolve().then(() => work(...values));
          return ++timers;
        };
      }
      """;

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

  @ParameterizedTest
  @CsvSource({"LIGHT, 320", "DARK, 1280"})
  void noKindOfPageHasAFault(ColorScheme scheme, int widthPx, TestBrowser browser)
      throws IOException {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(widthPx, 800));
    for (String path : pages.longestOfEachKind().values()) {
      page.navigate(server.address() + path);
      assertEquals(List.of(), violations(page), path);
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 320"})
  void noKindOfPageHasAFaultWithoutScripts(ColorScheme scheme, int widthPx, TestBrowser browser)
      throws IOException {
    Page page = withoutScripts(scheme, widthPx, browser);
    for (String path : pages.longestOfEachKind().values()) {
      page.navigate(server.address() + path);
      page.evaluate(WITHOUT_TIMERS);
      assertEquals(List.of(), violations(page), path);
    }
  }

  @Test
  void noLanguageHasAFault(TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(320, 800));
    Collection<String> paths = pages.longestOfEachKindAndLanguage().values();
    assertTrue(paths.stream().anyMatch(path -> path.startsWith("ar/topics/")), paths::toString);
    for (String path : paths) {
      page.navigate(server.address() + path);
      assertEquals(List.of(), violations(page), path);
    }
  }

  private static Page withoutScripts(ColorScheme scheme, int widthPx, TestBrowser browser) {
    return browser.page(
        new Browser.NewContextOptions()
            .setColorScheme(scheme)
            .setViewportSize(widthPx, 800)
            .setJavaScriptEnabled(false));
  }

  @Test
  void aFaultIsFoundWithoutScripts(TestBrowser browser) {
    Page page = withoutScripts(ColorScheme.LIGHT, 320, browser);
    page.navigate(server.address() + "404.html");
    assertEquals(true, page.evaluate("() => matchMedia('(scripting: none)').matches"));
    page.evaluate(WITHOUT_TIMERS);
    page.evaluate("() => document.querySelector('main').append(document.createElement('img'))");
    assertFalse(violations(page).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compare.html?pick=yoga,sit-up | 320",
        "compare.html?pick=yoga,sit-up | 1280",
        "routine.html?r=hamstring-stretch,walking | 320",
        "routine.html?r=hamstring-stretch,walking | 1280",
      })
  void toolsInUseHaveNoFault(String path, int widthPx, TestBrowser browser) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page =
          browser.page(
              new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(widthPx, 800));
      page.navigate(server.address() + path);
      page.locator(".abreast-table table, .routine-item").first().waitFor();
      assertEquals(List.of(), violations(page), path + " " + scheme);
    }
  }

  @Test
  void aFaultIsFound(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.address() + "index.html");
    page.evaluate("() => document.querySelector('main').append(document.createElement('img'))");
    assertFalse(violations(page).isEmpty());
  }

  private static List<String> violations(Page page) {
    return AxeRules.violations(AxeRules.on(page).setLegacyMode(true));
  }
}
