package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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
    assertThat(page.locator(".routine-offers h2"))
        .hasText(new String[] {"Lower back pain", "General back pain"}); // as on the front page
    assertThat(offers.first()).containsText("Hamstring stretch");
    assertEquals(0, page.locator(".offer[data-entry=sit-up]").count());
    assertThat(page.locator("[data-start]")).isHidden();
    page.locator(".offer [data-choose][value=cat-stretch]").check();
    assertThat(page.locator(".routine-item")).hasCount(1);
    assertThat(page.locator("[data-start]")).isVisible();
    page.reload();
    assertThat(page.locator(".routine-item")).hasCount(1);
    assertThat(offers.first()).isHidden();
  }

  /** What is added first comes below the list, so that the list is seen as before. */
  @Test
  void theFirstToBeAddedMovesNothingAndIsSaid(TestBrowser browser) {
    Page page = open(browser, "routine.html");
    Locator offer = page.locator(".offer").first();
    double before = offer.boundingBox().y;
    offer.locator("[data-choose]").check();
    Locator card = page.locator(".routine-item");
    assertThat(card).hasCount(1);
    assertEquals(before, offer.boundingBox().y, 24);
    assertThat(page.locator("h1")).isInViewport();
    assertThat(card).not().isInViewport();
    assertTrue(card.boundingBox().y > page.locator(".offer").last().boundingBox().y);
    Locator status = page.locator("[data-routine] > [role=status]");
    assertThat(status).hasText("Added: Hamstring stretch");
    offer.locator("[data-choose]").uncheck();
    assertThat(status).hasText("Hamstring stretch is removed from the routine");
    offer.locator("[data-choose]").check();
    page.reload();
    assertThat(card).isInViewport();
  }

  @Test
  void buttonsOfACardSayWhatTheyDo(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=plank,walking");
    Locator buttons = page.locator(".routine-item").first().locator("[data-do]");
    assertThat(buttons).hasText(new String[] {"Up", "Down", "Remove"});
    assertThat(buttons.nth(1)).hasAttribute("title", "Down: Planks");
    double first = buttons.first().boundingBox().y;
    assertEquals(first, buttons.last().boundingBox().y, 1, "in one line");
  }

  @Test
  void sourcesAreForPaper(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=plank");
    Locator sources = page.locator(".routine-sources");
    assertThat(sources).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(sources).isVisible();
  }

  @Test
  void withoutStepsTheLineOfTheEntryIsShown(TestBrowser browser) {
    Page page = open(browser, "routine.html?r=plank,walking");
    String line = "Outside or on an elliptical (cross-trainer). No pace or time given.";
    assertThat(page.locator(".routine-item").last()).containsText(line);
    page.locator("[data-start]").click();
    Locator walk = page.locator("dialog[open]");
    assertThat(walk.locator(".advice")).containsText("Be gentle");
    page.locator("[data-next]").click();
    assertThat(walk.locator(".advice")).hasCount(0);
    assertThat(walk.locator("[data-text]")).hasText(line);
    Locator note = walk.locator("[data-note]");
    assertThat(note).hasText("The article gives no steps for it. More about Walking");
    page.locator("[data-next]").click();
    assertThat(note).isEmpty();
    assertThat(walk.locator("[data-help] a")).isVisible();
    page.locator("[data-previous]").click();
    assertThat(walk.locator("[data-help]")).isHidden();
    page.locator("[data-next]").click();
    note.locator("a").click();
    assertThat(page).hasURL(Pattern.compile("exercises/walking\\.html"));
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
    page.keyboard().press("Enter");
    assertThat(text).hasText("Well done. That was your routine.");
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
    page.locator("[data-next]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-next]")).isFocused();
    assertThat(timer.locator("output")).hasText(""); // the other side has its own
    assertThat(timer.locator("[data-run]")).hasText(Pattern.compile("Other side: start 30.s"));
    page.locator("[data-previous]").click();
    assertThat(timer.locator("[data-run]")).hasText(Pattern.compile("Start 30.s"));
    page.locator("[data-next]").click();
    assertThat(page.locator(".walk-figure svg")).hasCount(0); // nothing shows the other side
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertFalse(page.locator("dialog [data-timer]").count() > 0);
  }
}
