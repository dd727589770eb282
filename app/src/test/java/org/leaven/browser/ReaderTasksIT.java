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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of Keep Moving want to do, done by pointer and by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ReaderTasksIT {
  private static final int MAX_TABS = 200;

  private StaticSiteServer server;

  /** What a reader's hand is on. */
  enum Hand {
    POINTER,
    KEYBOARD;

    /** Follows a link, presses a button, ticks a box. */
    void use(Page page, Locator target) {
      if (this == POINTER) {
        target.click();
        return;
      }
      reach(page, target);
      boolean isBox = "checkbox".equals(target.getAttribute("type"));
      page.keyboard().press(isBox ? "Space" : "Enter");
    }

    private static void reach(Page page, Locator target) {
      assertThat(target).hasCount(1);
      for (int tabs = 0; tabs < MAX_TABS; tabs++) {
        if ((Boolean) target.evaluate("element => element === document.activeElement")) {
          return;
        }
        page.keyboard().press("Tab");
      }
      throw new AssertionError("no way by Tab to " + target);
    }
  }

  @BeforeAll
  void serve() throws IOException {
    server = new StaticSiteServer(WrittenPages.baked().site(), "/kb/");
  }

  @AfterAll
  void close() {
    server.close();
  }

  /** How each task is done. */
  List<Hand> hands() {
    return List.of(Hand.values());
  }

  /** Where a page of the site is. */
  String address(String path) {
    return server.address() + path;
  }

  private Page open(TestBrowser browser, String path) {
    Page page = browser.page();
    page.navigate(address(path));
    return page;
  }

  static void search(Hand hand, Page page, String query) {
    Locator box = page.locator("main [role=combobox]");
    if (hand == Hand.POINTER) {
      box.click();
    } else {
      Hand.reach(page, box);
    }
    page.keyboard().type(query);
    assertThat(page.locator("main [role=option]").first()).isVisible();
  }

  static void takeFirst(Hand hand, Page page) {
    if (hand == Hand.POINTER) {
      page.locator("main [role=option]").first().click();
    } else {
      page.keyboard().press("Enter");
    }
    page.waitForURL(Pattern.compile("/exercises/"));
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t01RunningIsAnsweredInTwoActions(Hand hand, TestBrowser browser) {
    Page page = open(browser, "index.html");
    hand.use(page, page.locator(".examples a[href='exercises/running.html']"));
    assertThat(page.locator("main")).containsText("Worst for general back pain");
    assertThat(page.locator("main")).containsText("Not listed for lower back pain");
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t02SitUpsAreFoundByTheSearch(Hand hand, TestBrowser browser) {
    Page page = open(browser, "index.html");
    search(hand, page, "situps");
    takeFirst(hand, page);
    assertThat(page.locator("h1")).hasText("Sit-ups");
    assertThat(page.locator("[data-part=standings] > li"))
        .hasText(new String[] {"Worst for general back pain and lower back pain"});
    assertThat(page.locator("[data-part=note]")).hasCount(1);
    assertThat(page.locator("[data-part=note]")).containsText("general or low back pain");
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t03SitUpsLeadToWhatIsBestAndNameNoAlternative(Hand hand, TestBrowser browser) {
    Page page = open(browser, "exercises/sit-up.html");
    assertFalse(page.locator("main").innerText().toLowerCase(Locale.ROOT).contains("instead"));
    hand.use(page, page.locator(".crumbs a[href^='../topics/lower-back-pain.html#row']"));
    assertThat(page.locator("table[data-verdict=best] tbody tr")).hasCount(7);
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t04BestAndWorstStandSideBySide(Hand hand, TestBrowser browser) {
    Page page = open(browser, "index.html");
    hand.use(page, page.locator(".short h2 a[href*='lower-back-pain-best']"));
    page.waitForURL(Pattern.compile("lower-back-pain"));
    page.waitForLoadState();
    Locator best = page.locator("table[data-verdict=best]");
    Locator worst = page.locator("table[data-verdict=worst]");
    assertThat(best.locator("tbody tr")).hasCount(7);
    assertThat(worst.locator("tbody tr")).hasCount(7);
    assertEquals(best.boundingBox().y, worst.boundingBox().y, 1);
    assertTrue(best.boundingBox().x < worst.boundingBox().x);
    for (Locator row : worst.locator("tbody tr").all()) {
      assertThat(row.locator("th[scope=row]")).hasCount(1);
    }
    assertThat(worst.locator("[data-part=list-reason]").first()).isVisible();
  }

  @Test
  void t06YogaShowsBothListsOfPoses(TestBrowser browser) {
    Page page = open(browser, "exercises/yoga.html");
    Locator lists = page.locator("[data-part=includes]");
    assertThat(lists.first()).containsText("Lotus pose");
    assertThat(lists.nth(1)).containsText("Child’s pose");
    assertThat(lists.locator("a")).hasCount(6);
    assertThat(page.locator(".crumbs a[href*='#row']")).hasCount(2);
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t07HamstringStretchHasItsFiveStepsAndATimer(Hand hand, TestBrowser browser) {
    Page page = open(browser, "index.html");
    search(hand, page, "hamstring");
    takeFirst(hand, page);
    assertThat(page.locator("ol.steps > li")).hasCount(5);
    assertThat(page.locator("[data-dose]")).hasText("Hold 30 seconds, each side");
    Locator run = page.locator("[data-run]");
    hand.use(page, run);
    assertThat(page.locator("[data-timer] [role=status]")).hasText("0:30 left");
    assertThat(page.locator(".timer-left")).hasText("0:29");
    hand.use(page, run);
    assertThat(run).containsText("Continue");
    hand.use(page, page.locator("[data-stop]"));
    assertThat(run).containsText("Start");
    assertThat(run).isFocused();
  }

  @Test
  void t08StepsAreLargeOnAPhone(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(320, 640));
    page.navigate(address("exercises/hamstring-stretch.html"));
    for (Locator step : page.locator("ol.steps > li").all()) {
      assertThat(step).isVisible();
      String size = (String) step.evaluate("step => getComputedStyle(step).fontSize");
      assertTrue(Double.parseDouble(size.replace("px", "")) >= 18, size);
    }
    assertEquals(320, page.evaluate("() => document.scrollingElement.scrollWidth"));
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t09ARoutineIsChosenOrderedAndPrinted(Hand hand, TestBrowser browser) {
    Page page = open(browser, "exercises/index.html");
    for (String id : List.of("cat-stretch", "hamstring-stretch", "walking")) {
      hand.use(page, page.locator("[data-choose][value=" + id + "]"));
    }
    hand.use(page, page.locator("[data-routine-tray] a"));
    Locator items = page.locator(".routine-item");
    assertThat(items).hasCount(3);
    assertThat(page).hasURL(Pattern.compile("routine\\.html\\?r=cat-stretch,"));
    hand.use(page, items.nth(1).locator("[data-do=up]"));
    assertThat(items.first().locator("h2")).hasText("Hamstring stretch");
    assertThat(page.locator("[data-routine] > [role=status]"))
        .hasText("Hamstring stretch is now number 1 of 3");
    assertTrue((Boolean) page.evaluate("() => document.activeElement.matches('[data-do]')"));
    page.reload();
    assertThat(items.first().locator("h2")).hasText("Hamstring stretch");
    page.navigate(address("routine.html"));
    assertThat(items).hasCount(3);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".site-nav")).isHidden();
    assertThat(page.locator("[data-do]").first()).isHidden();
    assertThat(items.first()).containsText("Hold 30 seconds, each side");
    assertThat(items.first()).containsText("line 32");
    assertThat(page.locator("footer")).containsText("not medical advice");
    assertTrue(pagesOf(page.pdf(new Page.PdfOptions().setFormat("A4"))) <= 2);
  }

  private static long pagesOf(byte[] pdf) {
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(text).results().count();
  }

  @Test
  void t09ARoutineLivesInTheAddressWhereNothingIsKept(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.frameAddress("sandbox=allow-scripts", "routine.html?r=plank,walking"));
    Locator items = page.frameLocator("iframe").locator(".routine-item");
    assertThat(items).hasCount(2);
    assertThat(items.first()).containsText("Planks");
    String href =
        page.frameLocator("iframe")
            .locator("main a[data-routine-way]")
            .first()
            .getAttribute("href");
    assertTrue(href.endsWith("exercises/index.html?r=plank%2Cwalking"), href);
  }

  @Test
  void t11OneExerciseOpensAloneWithAWayBack(TestBrowser browser) {
    Page page = open(browser, "exercises/plank.html");
    assertThat(page).hasTitle(Pattern.compile("Planks"));
    assertThat(page.locator("[data-part=standings] > li")).hasCount(2);
    assertThat(page.locator(".crumbs a").first()).isVisible();
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t13EachRowLeadsToItsLine(Hand hand, TestBrowser browser) {
    Page page = open(browser, "topics/general-back-pain.html");
    assertThat(page.locator("#row-swimming")).hasAttribute("data-cites", "source-article-10");
    hand.use(page, page.locator("details:has([data-part=sources]) > summary"));
    hand.use(page, page.locator("[data-part=sources] [data-locator='10']"));
    assertThat(page).hasURL(Pattern.compile("sources\\.html#source-article-10$"));
    assertThat(page.locator(":target")).containsText("Line 10");
    assertThat(page.locator(":target")).isVisible();
  }

  @Test
  void t14WhenToGetHelpStandsApartWithItsSources(TestBrowser browser) {
    Page page = open(browser, "index.html");
    page.locator(".site-foot a[href*=help]").click();
    assertThat(page.locator("main h2").first()).containsText("Not from the article");
    assertThat(page.locator("main a[href^=https]")).hasCount(3);
    assertThat(page.locator("main")).containsText("read on 30 November and 1 December 2026");
  }

  @ParameterizedTest
  @MethodSource("hands")
  void t15WhatIsMissingIsSaidToBeMissing(Hand hand, TestBrowser browser) {
    Page page = open(browser, "index.html");
    search(hand, page, "crunches");
    assertThat(page.locator("main [role=status]").first()).containsText("No entry for “crunches”");
    assertThat(page.locator("main [role=status]").first()).containsText("this site does not know");
    assertThat(page.locator("main [role=option][data-all]")).isVisible();
  }

  @ParameterizedTest
  @MethodSource("hands")
  void theMatrixIsSortedFilteredAndTakenSideBySide(Hand hand, TestBrowser browser) {
    Page page = open(browser, "compare.html");
    Locator rows = page.locator("table.matrix tbody tr:visible");
    hand.use(page, page.locator("[data-column=name] .sort"));
    assertThat(rows.first()).containsText("Yoga");
    assertThat(page.locator("[data-column=name]")).hasAttribute("aria-sort", "descending");
    page.locator("[data-filter=verdict]").selectOption("best");
    page.locator("[data-filter=topic]").selectOption("lower-back-pain");
    assertThat(rows).hasCount(7);
    assertThat(page.locator(".tools-count")).hasText("7 of 25 shown");
    assertThat(page).hasURL(Pattern.compile("verdict=best&topic=lower-back-pain&sort=-name"));
    page.reload();
    assertThat(rows).hasCount(7);
    hand.use(page, page.locator("[data-reset]"));
    assertThat(rows).hasCount(25);
    hand.use(page, page.locator(".matrix-pick input[value=yoga]"));
    assertThat(page.locator("[data-show]")).isDisabled();
    hand.use(page, page.locator(".matrix-pick input[value=sit-up]"));
    hand.use(page, page.locator("[data-show]"));
    Locator abreast = page.locator("[data-abreast]");
    assertThat(abreast.locator("thead th")).hasCount(2);
    assertThat(abreast.locator("tr[data-topic] .verdict")).hasCount(4);
    assertThat(abreast).containsText("Lotus pose, Cat pose, Triangle pose");
    assertThat(abreast).isFocused();
  }

  @Test
  void theSchemeOfAReadersChoiceIsKept(TestBrowser browser) {
    Page page = open(browser, "index.html");
    page.locator("[data-theme-switch] [value=dark]").check();
    String colour = "() => getComputedStyle(document.body).backgroundColor";
    assertEquals("rgb(20, 23, 26)", page.evaluate(colour));
    page.navigate(address("compare.html"));
    assertEquals("rgb(20, 23, 26)", page.evaluate(colour));
    page.locator("[data-theme-switch] [value=auto]").check();
    assertEquals("rgb(251, 250, 246)", page.evaluate(colour));
  }

  @Test
  void theMenuOpensAndClosesOnAPhone(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(360, 740));
    page.navigate(address("index.html"));
    Locator nav = page.locator(".site-nav");
    assertThat(nav).isHidden();
    Hand.KEYBOARD.use(page, page.locator(".menu-button"));
    assertThat(nav).isVisible();
    page.keyboard().press("Escape");
    assertThat(nav).isHidden();
  }

  @Test
  void theTableOfContentsFollows(TestBrowser browser) {
    Page page = open(browser, "how-to-read.html");
    Locator marked = page.locator(".contents [aria-current]");
    List<Locator> links = page.locator(".contents a").all();
    int third = IntStream.range(0, links.size()).skip(2).findFirst().orElseThrow();
    links.get(third).click();
    assertThat(marked).hasText(links.get(third).innerText());
    page.keyboard().press("End");
    assertThat(marked).hasText(links.get(links.size() - 1).innerText());
  }
}
