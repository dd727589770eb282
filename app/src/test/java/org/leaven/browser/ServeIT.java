package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.serve.ServeFixture;

/** An author sees each edit in the browser, under the strict policy and below a path. */
@ExtendWith(BrowserExtension.class)
class ServeIT {
  private static final String MILK = "content/foods/milk.yaml";

  /** Leaving a page ends its stream of news, which a browser calls a failure. */
  private static void assertClean(TestBrowser browser) {
    List<String> faults =
        browser.takeFaults().stream().filter(each -> !each.contains("-leaven/events")).toList();
    assertEquals(List.of(), faults);
  }

  private static void mark(Page page) {
    page.evaluate("() => { window.isSame = true }");
  }

  private static boolean isSame(Page page) {
    return Boolean.TRUE.equals(page.evaluate("() => window.isSame === true"));
  }

  @Test
  void anEditShowsAtTheSamePlaceAndOtherPagesStay(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder, "/repo/", true)) {
      Page milk = browser.page();
      milk.setViewportSize(400, 300);
      milk.navigate(kitchen.address("foods/milk.html"));
      Page bread = browser.page();
      bread.navigate(kitchen.address("foods/bread.html"));
      mark(bread);
      milk.evaluate("() => scrollTo(0, 120)");
      kitchen.write(MILK, ServeFixture.food("milk", "Seen at once."));
      milk.getByText("Seen at once.").first().waitFor();
      milk.waitForFunction("() => scrollY === 120");
      kitchen.write("content/foods/rice.yaml", ServeFixture.food("rice", "Told to all."));
      kitchen.awaitChange("foods/rice.html");
      assertTrue(isSame(bread));
      assertClean(browser);
    }
  }

  @Test
  void aStyleSheetIsSwappedWhileScrollAndFormsStay(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder, "/", true)) {
      Page page = browser.page();
      page.setViewportSize(400, 300);
      page.navigate(kitchen.address("search.html"));
      Locator field = page.locator("main [data-search] [role=combobox]");
      field.fill("mil");
      page.evaluate("() => scrollTo(0, 50)");
      mark(page);
      kitchen.write("assets/css/z-mine.css", "h1 { color: rgb(1, 2, 3) }");
      page.waitForFunction(
          "() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
      assertTrue(isSame(page));
      assertEquals("mil", field.inputValue());
      assertEquals(50, page.evaluate("() => scrollY"));
      page.waitForFunction("() => document.querySelectorAll('link[rel=stylesheet]').length === 1");
      assertClean(browser);
    }
  }

  @Test
  void problemsAreShownUntilTheyAreMended(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder, "/", true)) {
      Page page = browser.page();
      page.navigate(kitchen.address("foods/bread.html"));
      mark(page);
      kitchen.write(MILK, ServeFixture.food("milk", "Cold.").replace("fridge:", "frigde:"));
      Locator panel = page.locator("leaven-live section");
      panel.waitFor();
      String text = panel.innerText();
      for (String said :
          List.of(
              "1 error; the last good site stays",
              "content/foods/milk.yaml:4:3",
              "[unknown-topic]",
              "unknown topic \"frigde\"",
              "did you mean \"fridge\"?",
              "    4 |   frigde: {verdict: good}\n      |   ^")) {
        assertTrue(text.contains(said), () -> said + " is not in " + text);
      }
      assertEquals("rgb(29, 27, 26)", panel.evaluate("it => getComputedStyle(it).backgroundColor"));
      page.locator("leaven-live button").click();
      assertEquals("1 error", page.locator("leaven-live button").innerText());
      page.locator("leaven-live button").click();
      panel.waitFor();
      page.reload();
      panel.waitFor();
      mark(page);
      kitchen.write(MILK, ServeFixture.food("milk", "Cold."));
      page.waitForFunction("() => !document.querySelector('leaven-live')");
      assertTrue(isSame(page));
      assertClean(browser);
    }
  }
}
