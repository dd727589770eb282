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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What readers do on the site they do in the single file, from a disk, with no network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ReaderTasksInSingleFileIT {
  private static final String IDS =
      "items => items.filter(item => !item.hidden).map(item => item.dataset.entry).sort()";

  private Path single;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    single = SiteOnDisk.in(folder).single();
  }

  private Page open(TestBrowser browser, String address) {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(single.toUri() + address);
    return page;
  }

  /** The one section that is shown. */
  private static Locator shown(Page page) {
    Locator shown = page.locator(".section:not([hidden])");
    assertThat(shown).hasCount(1);
    return shown;
  }

  private static void search(Page page, String query) {
    shown(page).locator("[role=combobox]").click();
    page.keyboard().type(query);
    assertThat(shown(page).locator("[role=option]").first()).isVisible();
  }

  private static void takeFirst(Page page) {
    shown(page).locator("[role=option]").first().click();
  }

  @Test
  void t01RunningIsAnsweredInTwoActions(TestBrowser browser) {
    Page page = open(browser, "");
    shown(page).locator(".examples a[href='#running']").click();
    assertThat(shown(page)).containsText("Worst for general back pain");
    assertThat(shown(page)).containsText("Not listed for lower back pain");
  }

  @Test
  void t02SitUpsAreFoundByTheSearch(TestBrowser browser) {
    Page page = open(browser, "");
    search(page, "situps");
    takeFirst(page);
    assertThat(shown(page).locator("h1")).hasText("Sit-ups");
    assertThat(shown(page).locator("[data-part=standings] > [data-verdict=worst]")).hasCount(1);
    assertThat(shown(page).locator(".why [data-topics]")).not().hasCount(0);
  }

  @Test
  void t03SitUpsLeadToWhatIsBestAndNameNoAlternative(TestBrowser browser) {
    Page page = open(browser, "#exercises/sit-up.html");
    assertFalse(shown(page).innerText().toLowerCase(Locale.ROOT).contains("instead"));
    shown(page).locator(".crumbs a[href^='#lower-back-pain~']").click();
    assertThat(shown(page).locator("table[data-verdict=best] tbody tr")).hasCount(7);
  }

  @Test
  void t04BestAndWorstStandSideBySide(TestBrowser browser) {
    Page page = open(browser, "");
    Locator general = shown(page).locator(".short[data-topic=general-back-pain]");
    assertThat(general.first()).isHidden();
    shown(page).locator(".switch a[href='#general-back-pain']").click();
    assertThat(general.first()).isVisible();
    shown(page).locator(".switch a[href='#lower-back-pain']").click();
    shown(page).locator(".short[data-topic=lower-back-pain][data-verdict=best] h2 a").click();
    Locator best = shown(page).locator("table[data-verdict=best]");
    Locator worst = shown(page).locator("table[data-verdict=worst]");
    assertThat(best.locator("tbody tr")).hasCount(7);
    assertThat(worst.locator("tbody tr")).hasCount(7);
    assertEquals(best.boundingBox().y, worst.boundingBox().y, 1);
    assertThat(worst.locator("th[scope=row]")).hasCount(7);
    assertThat(worst.locator(".list-reason")).isVisible();
  }

  @Test
  void t05FiveExercisesAreDoneOnTheFloor(TestBrowser browser) {
    Page page = open(browser, "#exercises/index.html");
    shown(page).locator("[data-filter] summary").click();
    shown(page).locator("[name='facet.position'][value=floor]").check();
    List<String> expected =
        List.of(
            "cat-stretch",
            "hamstring-stretch",
            "knees-to-chest-stretch",
            "lower-back-rotational-stretch",
            "plank");
    assertEquals(expected, shown(page).locator(".entries-item").evaluateAll(IDS));
    assertThat(shown(page).locator("[data-filter] [role=status]")).containsText("5 of 38");
  }

  @Test
  void t06YogaShowsBothListsOfPoses(TestBrowser browser) {
    Page page = open(browser, "#yoga");
    Locator lists = shown(page).locator("[data-part=includes]");
    assertThat(lists.first()).containsText("Lotus pose");
    assertThat(lists.nth(1)).containsText("Child’s pose");
    assertThat(lists.locator("a")).hasCount(6);
  }

  @Test
  void t07HamstringStretchHasItsFiveStepsAndATimer(TestBrowser browser) {
    Page page = open(browser, "");
    search(page, "hamstring");
    takeFirst(page);
    assertThat(shown(page).locator("ol.steps > li")).hasCount(5);
    assertThat(shown(page).locator("[data-dose]")).hasText("Hold 30 seconds, each side");
    shown(page).locator("[data-run]").click();
    assertThat(shown(page).locator(".timer-left")).hasText("0:29");
  }

  @Test
  void t08StepsAreLargeOnAPhone(TestBrowser browser) {
    Page page =
        browser.page(new Browser.NewContextOptions().setOffline(true).setViewportSize(320, 640));
    page.navigate(single.toUri() + "#hamstring-stretch");
    for (Locator step : shown(page).locator("ol.steps > li").all()) {
      assertThat(step).isVisible();
      String size = (String) step.evaluate("step => getComputedStyle(step).fontSize");
      assertTrue(Double.parseDouble(size.replace("px", "")) >= 18, size);
    }
    assertEquals(320, page.evaluate("() => document.scrollingElement.scrollWidth"));
  }

  @Test
  void t09ARoutineIsChosenOrderedAndPrinted(TestBrowser browser) {
    Page page = open(browser, "#exercises/index.html");
    for (String id : List.of("cat-stretch", "hamstring-stretch", "walking")) {
      shown(page).locator("[data-choose][value=" + id + "]").check();
    }
    shown(page).locator("[data-routine-tray] a").click();
    Locator items = shown(page).locator(".routine-item");
    assertThat(items).hasCount(3);
    items.nth(1).locator("[data-do=up]").click();
    assertThat(items.first().locator("h2")).hasText("Hamstring stretch");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".site-nav")).isHidden();
    assertThat(items.first()).containsText("Hold 30 seconds, each side");
    assertThat(page.locator("footer").last()).containsText("not medical advice");
  }

  @Test
  void t11OneExerciseOpensAloneWithAWayBack(TestBrowser browser) {
    Page page = open(browser, "#exercises/plank.html");
    assertThat(page).hasTitle(java.util.regex.Pattern.compile("Planks"));
    assertThat(shown(page).locator("[data-part=standings] > li")).hasCount(2);
    shown(page).locator(".crumbs a").first().click();
    assertThat(shown(page).locator("h1")).hasText("Lower back pain");
  }

  @Test
  void t12FourExercisesStressTheDiscs(TestBrowser browser) {
    Page page = open(browser, "#sit-up");
    shown(page).locator(".details > summary").last().click();
    shown(page).locator(".facets a").filter(holding("Spinal discs")).click();
    Locator carriers =
        shown(page)
            .locator("section.term")
            .filter(holding("Spinal discs"))
            .locator(".carriers > li");
    assertEquals(List.of("burpee", "sit-up", "squat", "toe-touch"), carriers.evaluateAll(IDS));
    assertThat(carriers.first()).containsText("Worst for lower back pain");
  }

  @Test
  void t13EachRowLeadsToItsLine(TestBrowser browser) {
    Page page = open(browser, "#topics/general-back-pain.html");
    shown(page).locator("details:has(.sources) > summary").click();
    shown(page).locator(".sources a").filter(holding("line 10")).first().click();
    assertThat(shown(page).locator(":target")).containsText("Line 10");
  }

  private static Locator.FilterOptions holding(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void t15WhatIsMissingIsSaidToBeMissing(TestBrowser browser) {
    Page page = open(browser, "");
    search(page, "crunches");
    Locator status = shown(page).locator("[role=status]").first();
    assertThat(status).containsText("No entry for “crunches”");
    assertThat(status).containsText("this site does not know");
    assertThat(shown(page).locator("[role=option][data-all]")).isVisible();
  }

  @Test
  void theMatrixIsSortedFilteredAndTakenSideBySide(TestBrowser browser) {
    Page page = open(browser, "#compare");
    Locator rows = shown(page).locator("table.matrix tbody tr:visible");
    shown(page).locator("[data-column=name] .sort").click();
    assertThat(rows.first()).containsText("Yoga");
    shown(page).locator("[data-filter=verdict]").selectOption("best");
    shown(page).locator("[data-filter=topic]").selectOption("lower-back-pain");
    assertThat(rows).hasCount(7);
    shown(page).locator("[data-reset]").click();
    shown(page).locator(".matrix-pick input[value=yoga]").check();
    shown(page).locator(".matrix-pick input[value=sit-up]").check();
    shown(page).locator("[data-show]").click();
    assertThat(shown(page).locator("[data-abreast] tr[data-topic] .verdict")).hasCount(4);
    assertThat(shown(page).locator("[data-abreast]")).containsText("Lotus pose, Cat pose");
  }
}
