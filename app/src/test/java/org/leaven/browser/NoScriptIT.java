package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without JavaScript nothing is missing but the search box and other tools, and every entry is in
 * an index.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class NoScriptIT {
  private static final String WITHOUT_TOOLS =
      "() => document.querySelectorAll('[data-search], .scripted').forEach(tool => tool.remove())";

  /** What of some elements cannot be seen. */
  private static final String UNSEEN =
      """
      elements => elements.filter(element => !element.checkVisibility({visibilityProperty: true})
        || !element.getClientRects().length).map(element => element.outerHTML.slice(0, 100))
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

  private static Page withoutScripts(TestBrowser browser) {
    return browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  @Test
  void scriptsAreReallyOff(TestBrowser browser) {
    Page page = withoutScripts(browser);
    page.navigate(server.address() + "search.html");
    assertThat(page.locator("[data-search]")).isHidden();
  }

  @Test
  void everyPageShowsAllItsTextAndRows(TestBrowser browser) throws IOException {
    Page without = withoutScripts(browser);
    Page with = browser.page();
    int tables = 0;
    for (String path : pages.allOfFirstLanguage()) {
      without.navigate(server.address() + path);
      with.navigate(server.address() + path);
      with.evaluate(WITHOUT_TOOLS);
      assertEquals(lines(with.locator("body")), lines(without.locator("body")), path);
      assertEquals(List.of(), without.locator("table tr[data-entry]").evaluateAll(UNSEEN), path);
      tables += without.locator("table").count();
    }
    assertTrue(tables >= 6, "tables: " + tables);
  }

  private static List<String> lines(Locator element) {
    return element.innerText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de/"})
  void searchPageIsAnIndexOfAllEntriesTopicsAndPages(String language, TestBrowser browser)
      throws IOException {
    Page page = withoutScripts(browser);
    page.navigate(server.address() + language + "search.html");
    Set<String> listed = new TreeSet<>();
    assertEquals(List.of(), page.locator("main a").evaluateAll(UNSEEN));
    for (Element link : Jsoup.parse(pages.text(language + "search.html")).select("main a")) {
      listed.add(language + link.attr("href"));
    }
    Set<String> missing = new TreeSet<>();
    for (String path : pages.all()) {
      Element main = Jsoup.parse(pages.text(path)).select("main").get(0);
      String folder = path.matches("(?:de|ar)/.*") ? path.substring(0, 3) : "";
      if (folder.equals(language)
          && Set.of("entry", "topic", "page").contains(main.attr("data-page"))) {
        missing.add(path);
      }
    }
    assertTrue(missing.size() > 40, missing::toString);
    missing.removeAll(listed);
    assertEquals(Set.of(), missing);
  }
}
