package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What readers of Keep Moving can do with JavaScript off: all but combining filters, timing,
 * keeping a routine, and being told that a word they type is not there. The index takes the
 * search's place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ReaderTasksWithoutScriptIT {
  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(WrittenPages.baked().site(), "/kb/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  private Page open(TestBrowser browser, String path) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 800);
    Page page = browser.page(options);
    page.navigate(server.address() + path);
    return page;
  }

  private static void follow(Page page, String link, String address) {
    page.locator(link).first().click();
    page.waitForURL(Pattern.compile(address));
  }

  @Test
  void verdictsOfOneExercise(TestBrowser browser) {
    Page page = open(browser, "index.html");
    follow(page, ".examples a[href='exercises/running.html']", "running"); // T01
    assertThat(page.locator("main")).containsText("Worst for general back pain");
    assertThat(page.locator("main")).containsText("Not listed for lower back pain");
    assertThat(page.locator(".crumbs a").first()).isVisible(); // T11
    page = open(browser, "index.html");
    follow(page, ".examples a[href='search.html']", "search"); // T02
    follow(page, ".index a[href='exercises/sit-up.html']", "sit-up");
    assertThat(page.locator("[data-part=standings] > [data-verdict=worst]")).hasCount(1);
    follow(page, ".crumbs a[href^='../topics/lower-back-pain.html#row']", "lower-back"); // T03
    assertThat(page.locator("table[data-verdict=best] tbody tr")).hasCount(7);
  }

  @Test
  void bestAndWorstSideBySideAndTheirLines(TestBrowser browser) {
    Page page = open(browser, "index.html");
    follow(page, ".switch a[href*=lower]", "lower-back-pain"); // T04
    Locator best = page.locator("table[data-verdict=best]");
    Locator worst = page.locator("table[data-verdict=worst]");
    assertEquals(best.boundingBox().y, worst.boundingBox().y, 1);
    assertThat(worst.locator("tbody tr")).hasCount(7);
    assertThat(page.locator("#row-plank")).hasAttribute("data-cites", "source-article-33");
    page.locator("details:has([data-part=sources]) > summary").click();
    follow(
        page,
        "[data-part=sources] [data-locator='33']",
        "sources\\.html#source-article-33$"); // T13
    assertThat(page.locator(":target")).containsText("Line 33");
  }

  @Test
  void stepsAndPoses(TestBrowser browser) {
    Page page = open(browser, "exercises/yoga.html"); // T06
    Locator lists = page.locator("[data-part=includes]");
    assertThat(lists.locator("a")).hasCount(6);
    page = open(browser, "exercises/hamstring-stretch.html"); // T07, T08
    assertThat(page.locator("ol.steps > li")).hasCount(5);
    assertThat(page.locator("[data-dose]")).hasText("Hold 30 seconds, each side");
    assertThat(page.locator("[data-timer]")).isHidden();
  }

  @Test
  void whatIsAlike(TestBrowser browser) {
    Page page = open(browser, "exercises/sit-up.html");
    page.locator(".details > summary").click();
    follow(page, ".facets [data-term=spinal-discs]", "spinal-discs"); // T12
    assertThat(page.locator("[data-term=spinal-discs] > [data-entry]")).hasCount(4);
    page = open(browser, "exercises/plank.html");
    page.locator(".details > summary").click();
    follow(page, ".facets [data-term=push-up-position]", "push-up-position"); // T05
    assertThat(page.locator(":target")).containsText("Push-up position");
    assertThat(page.locator(":target")).isInViewport();
    page.locator(".site-foot a", new Page.LocatorOptions().setHasText("When to get help"))
        .click(); // T14
    assertThat(page.locator("main h2").first()).containsText("Not from the article");
    assertThat(page.locator("main a[href^=https]")).hasCount(3);
    assertThat(page.locator("main")).containsText("read on 30 November and 1 December 2026");
  }
}
