package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The routine on a phone: filled from what it offers, and followed step by step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class RoutineIT {
  private StaticSiteServer server;

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(WrittenPages.baked().site(), "/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  private Page open(TestBrowser browser, String path) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(360, 740));
    page.navigate(server.address() + path);
    return page;
  }

  @Test
  void anEmptyRoutineOffersWhatNothingSpeaksAgainst(TestBrowser browser) {
    Page page = open(browser, "routine.html");
    Locator offers = page.locator(".offer");
    assertThat(offers.first()).isVisible();
    assertThat(offers.first()).containsText("Cat stretch");
    assertEquals(0, page.locator(".offer[data-entry=sit-up]").count());
    assertThat(page.locator("[data-start]")).isHidden();
    page.locator(".offer [data-choose][value=cat-stretch]").check();
    assertThat(page.locator(".routine-item")).hasCount(1);
    assertThat(page.locator("[data-start]")).isVisible();
    page.reload();
    assertThat(page.locator(".routine-item")).hasCount(1);
    assertThat(offers.first()).isHidden();
  }

  @Test
  void addingKeepsTheListInItsPlaceAndStartInReach(TestBrowser browser) {
    Page page = open(browser, "routine.html");
    Locator box = page.locator(".offer [data-choose][value=plank]");
    box.scrollIntoViewIfNeeded();
    double before = box.boundingBox().y;
    box.check();
    assertThat(page.locator(".routine-item")).hasCount(1);
    assertEquals(before, box.boundingBox().y, 1);
    assertThat(page.locator(".offer[data-entry=plank]")).containsText("Added");
    Locator start = page.locator("[data-start-here]");
    assertThat(start).isInViewport();
    start.click();
    assertThat(page.locator("dialog[open] [data-note]")).containsText("no time to hold a plank");
    page.keyboard().press("Escape");
    page.evaluate("scrollTo(0, 0)");
    assertThat(start).isHidden();
  }

  @Test
  void theOtherSideIsTimedWhereItIsTold(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=hamstring-stretch");
    page.locator("[data-start]").click();
    Locator run = page.locator("dialog [data-run]");
    for (int i = 0; i < 4; i++) {
      page.locator("[data-next]").click();
    }
    assertThat(page.locator("dialog [data-text]")).containsText("Repeat with the other leg.");
    assertThat(run).hasText(Pattern.compile("Other side: start 30.s"));
    page.locator("[data-previous]").click();
    assertThat(run).hasText(Pattern.compile("Start 30.s"));
    page.locator("[data-next]").click();
    page.locator("[data-next]").click();
    assertThat(run).hasCount(0);
    page.locator("[data-previous]").click();
    assertThat(page.locator("dialog [data-text]")).containsText("Step 1 of 5");
  }

  @Test
  void copyingSaysSo(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=plank");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("[data-copy]").click();
    assertThat(page.locator("[data-copy]")).hasText("Link copied");
    assertThat(page.locator("[data-routine] > [role=status]")).hasText("Link copied");
  }

  @Test
  void theFrontPageLeadsToTheRoutine(TestBrowser browser) {
    Page page = open(browser, "index.html?r=plank");
    assertThat(page.locator("[data-routine-tray] a")).isInViewport();
    assertThat(page.locator(".examples [data-routine-way]")).isVisible();
    page.locator(".menu-button").click();
    page.locator(".site-nav [data-routine-way]").click();
    assertThat(page.locator(".routine-item")).hasCount(1);
    page.setViewportSize(1280, 800);
    assertThat(page.locator(".site-nav [data-routine-way]")).isHidden();
  }

  @Test
  void aRoutineIsInTheLanguageOfItsPage(TestBrowser browser) {
    Page page = open(browser, "de/routine.html?r=plank");
    assertThat(page.locator(".routine-item")).containsText("Position eines Liegestützes");
    assertThat(page.locator(".routine-item")).not().containsText("Best for");
  }

  @Test
  void stepsAreFollowedByKeyboardOneAtATime(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=cat-stretch,walking");
    page.locator("[data-start]").focus();
    page.keyboard().press("Enter");
    Locator walk = page.locator("dialog[open]");
    Locator text = walk.locator("[data-text]");
    assertThat(text).hasText(Pattern.compile("Step 1 of 3\\. Get down on your hands and knees\\."));
    assertThat(walk.locator(".walk-figure svg")).isVisible();
    int sizePx =
        (Integer) text.evaluate("e => Math.floor(parseFloat(getComputedStyle(e).fontSize))");
    assertTrue(sizePx >= 32, sizePx + " px");
    assertTrue((Boolean) walk.evaluate("e => e.scrollHeight <= innerHeight"));
    page.keyboard().press("ArrowRight");
    assertThat(text).containsText("Step 2 of 3");
    page.keyboard().press("ArrowLeft");
    assertThat(text).containsText("Step 1 of 3");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Enter");
    }
    assertThat(walk.locator("[data-name]")).hasText("Walking");
    assertThat(text).hasText("No steps are given.");
    page.keyboard().press("Enter");
    assertThat(text).hasText("That was the last step.");
    page.keyboard().press("Enter");
    assertThat(walk).hasCount(0);
    assertThat(page.locator("[data-start]")).isFocused();
  }

  @Test
  void aHoldIsTimedWhereverItStands(TestBrowser browser) throws IOException {
    Page page = open(browser, "routine.html?r=hamstring-stretch");
    Locator own = page.locator(".routine-item [data-timer]");
    own.locator("[data-run]").click();
    assertThat(own.locator("output")).hasText(Pattern.compile("0:(30|29|28)"));
    own.locator("[data-stop]").click();
    page.locator("[data-start]").click();
    for (int i = 0; i < 3; i++) {
      page.locator("[data-next]").click();
    }
    Locator timer = page.locator("dialog [data-timer]");
    assertThat(timer.locator("[data-run]"))
        .hasAttribute("aria-label", Pattern.compile("Start 30.s: Hold 30 seconds, each side"));
    timer.locator("[data-run]").click();
    assertThat(timer.locator("output")).hasText(Pattern.compile("0:(30|29|28)"));
    assertThat(page.locator(".walk-figure svg")).isVisible(); // what is held
    page.locator("[data-next]").click();
    assertThat(timer.locator("output")).hasText(Pattern.compile("0:[123].+"));
    assertThat(page.locator(".walk-figure svg")).hasCount(0); // nothing shows the other side
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertFalse(page.locator("dialog [data-timer]").count() > 0);
  }
}
