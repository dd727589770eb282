package org.leaven.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.browser.BrowserExtension;
import org.leaven.browser.TestBrowser;

/** How the search box behaves, on the baked site from disk. */
@ExtendWith(BrowserExtension.class)
class SearchBoxIT {
  private TestBrowser browser;
  private Page page;
  private SearchPage search;

  @BeforeEach
  void openPage(TestBrowser own) {
    browser = own;
    page = browser.page();
    search = SearchPage.open(page);
  }

  @Test
  void arrowsChooseAndEnterOpens() {
    search.ask("cat");
    assertThat(search.box()).hasAttribute("aria-expanded", "true");
    search.box().press("ArrowDown");
    search.box().press("ArrowDown");
    String second = search.options().nth(1).getAttribute("id");
    assertThat(search.box()).hasAttribute("aria-activedescendant", second);
    assertThat(search.options().nth(1)).hasAttribute("aria-selected", "true");
    assertThat(search.options().nth(0)).hasAttribute("aria-selected", "false");
    String target = search.options().nth(1).getAttribute("href");
    search.box().press("Enter");
    page.waitForURL(Pattern.compile(Pattern.quote(target) + "$"));
  }

  @Test
  void arrowUpBeginsAtTheEnd() {
    search.ask("cat");
    search.box().press("ArrowUp");
    int last = search.options().count() - 1;
    assertThat(search.options().nth(last)).hasAttribute("aria-selected", "true");
  }

  @Test
  void enterOpensTheFirstResultButNoSuggestion() {
    search.ask("sqaut");
    search.box().press("Enter");
    assertEquals(SearchPage.address(), page.url().split("#", 2)[0]);
    search.ask("squat");
    search.box().press("Enter");
    page.waitForURL(Pattern.compile("/exercises/squat\\.html$"));
  }

  @Test
  void aVerdictLeadsToItsListOnAPhone() {
    page.setViewportSize(360, 740);
    for (String from : List.of("search.html", "index.html")) {
      page.navigate(SearchPage.site().resolve(from).toUri().toString());
      search.ask("what should I avoid");
      assertThat(search.options().nth(0)).hasText("Worst for general back pain");
      assertThat(search.options().nth(1)).hasText("Worst for lower back pain");
      assertThat(search.options().nth(1).locator("svg")).isVisible();
      search.options().nth(1).click();
      page.waitForURL(Pattern.compile("lower-back-pain\\.html#verdict-lower-back-pain-worst$"));
      assertThat(page.locator("[data-verdict=worst] caption")).isInViewport();
    }
  }

  @Test
  void whereNoEntryIsFoundHelpIsOfferedBeforeTheWholeList() {
    for (String query : List.of("sciatica", "herniated", "rowing")) {
      search.ask(query);
      int help = search.options().count() - 2;
      assertThat(search.options().nth(help)).hasAttribute("href", "when-to-get-help.html");
      assertThat(search.options().last()).hasAttribute("data-all", "");
    }
    search.ask("squat");
    assertThat(search.list().locator("[href^=when-to]")).hasCount(0);
  }

  @Test
  void theKeyIsTakenOnlyWhereTheChoiceIsSeenThatTurnsItOff() {
    page.setViewportSize(600, 700);
    assertThat(page.locator(".search-key")).isHidden();
    page.evaluate("() => document.activeElement.blur()");
    page.keyboard().press("/");
    assertThat(search.box()).not().isFocused();
    page.setViewportSize(1000, 700);
    assertThat(page.locator(".search-key")).isVisible();
    page.keyboard().press("/");
    assertThat(search.box()).isFocused();
  }

  @Test
  void escapeClosesThenClears() {
    search.ask("squat");
    search.box().press("Escape");
    assertThat(search.list()).isHidden();
    assertThat(search.box()).hasAttribute("aria-expanded", "false");
    assertThat(search.box()).hasValue("squat");
    search.box().press("Escape");
    assertThat(search.box()).hasValue("");
    assertThat(search.box()).isFocused();
  }

  @Test
  void otherKeysKeepTheirMeaning() {
    search.ask("squat");
    search.box().press("Home");
    search.box().press("x");
    assertThat(search.box()).hasValue("xsquat");
  }

  @Test
  void addressMayBringTheQuery() {
    for (String sign : List.of("?", "#")) {
      page.navigate("about:blank");
      page.navigate(SearchPage.address() + sign + "q=sit%20up");
      assertThat(search.options().first()).hasAttribute("data-entry", "sit-up");
      assertThat(search.box()).hasValue("sit up");
    }
  }

  @Test
  void nothingIsLoadedBeforeTheFirstUse() {
    Page fresh = browser.page();
    fresh.navigate(SearchPage.address());
    assertEquals(false, fresh.evaluate("() => 'index' in leaven.parts || 'answer' in leaven"));
    assertThat(SearchPage.in(fresh).box()).isVisible();
  }

  @Test
  void whatIsTypedBeforeTheSearchIsThereIsKept() {
    Page slow = browser.page();
    BlockingQueue<Route> held = new LinkedBlockingQueue<>();
    slow.route("**/js/search.js", held::add);
    slow.navigate(SearchPage.address().replace("search.html", "index.html"));
    slow.locator("main [role=combobox]").focus();
    slow.keyboard().type("situps");
    slow.waitForCondition(() -> !held.isEmpty());
    slow.evaluate("() => document.activeElement.blur()");
    held.remove().resume();
    assertThat(SearchPage.in(slow).options().first()).hasAttribute("data-entry", "sit-up");
  }

  @Test
  void enterLeadsToTheSearchPageWhereTheSearchIsNotThereYet() {
    Page slow = browser.page();
    // on the front page it never comes; on the next it does, so that this page ends loading
    slow.route(
        "**/js/search.js",
        route -> {
          if (route.request().frame().url().contains("search.html")) {
            route.resume();
          }
        });
    slow.navigate(SearchPage.address().replace("search.html", "index.html"));
    slow.locator("main [role=combobox]").focus();
    slow.keyboard().type("situps");
    slow.keyboard().press("Enter");
    slow.waitForURL(Pattern.compile("search\\.html[?#]q=situps$"));
  }

  @Test
  void missingIndexIsSaidAndTheListStays(@TempDir Path copy) throws IOException {
    for (String file : List.of("search.html", "js/search.js")) {
      Path target = copy.resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(SearchPage.site().resolve(file), target);
    }
    Page broken = browser.page();
    broken.navigate(copy.resolve("search.html").toUri().toString());
    SearchPage.in(broken).ask("squat");
    assertThat(broken.locator("main [role=status]"))
        .hasText("The search did not load. The list works without it.");
    assertTrue(!browser.takeFaults().isEmpty(), "the browser says what is missing");
  }

  @Test
  void resultsAreFreeOfAccessibilityFaults() {
    for (String query : List.of("", "cat cow", "crunches", "sqaut", "water", "bad back")) {
      search.ask(query);
      assertEquals(
          List.of(),
          new AxeBuilder(page).include("[data-search]").analyze().getViolations(),
          query);
    }
    browser.takeFaults();
  }
}
