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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.browser.ReaderTasksIT.Hand;
import org.leaven.cli.Main;

/** What readers of Keep Moving want to do, done in German, by pointer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class GermanReaderTasksIT {
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
    Page page = browser.page();
    page.navigate(server.address() + "de/" + path);
    return page;
  }

  private static void takeFirst(Page page, String query) {
    ReaderTasksIT.search(Hand.POINTER, page, query);
    ReaderTasksIT.takeFirst(Hand.POINTER, page);
    page.waitForURL(Pattern.compile("/de/exercises/"));
  }

  @Test
  void t01RunningIsAnsweredInTwoActions(TestBrowser browser) {
    Page page = open(browser, "index.html");
    page.locator(".examples a[href='exercises/running.html']").click();
    assertThat(page.locator("h1")).hasText("Rennen");
    assertThat(page.locator("main"))
        .containsText("Am schlechtesten bei allgemeinen Rückenschmerzen");
    assertThat(page.locator("main"))
        .containsText("Nicht aufgeführt bei Schmerzen im unteren Rücken");
  }

  @Test
  void t02SitUpsAreFoundByTheSearch(TestBrowser browser) {
    Page page = open(browser, "index.html");
    takeFirst(page, "situps");
    assertThat(page.locator("[data-part=standings] > li")).hasCount(1);
    assertThat(page.locator("[data-part=standings] > li")).hasAttribute("data-verdict", "worst");
    assertThat(page.locator("[data-part=note]")).hasCount(1);
  }

  @Test
  void t03SitUpsLeadToWhatIsBestAndNameNoAlternative(TestBrowser browser) {
    Page page = open(browser, "exercises/sit-up.html");
    String said = page.locator("main").innerText().toLowerCase(Locale.ROOT);
    assertFalse(said.contains("stattdessen") || said.contains("anstelle"), said);
    page.locator(".crumbs a[href^='../topics/lower-back-pain.html#row']").click();
    assertThat(page.locator("table[data-verdict=best] tbody tr")).hasCount(7);
  }

  @Test
  void t04BestAndWorstStandSideBySide(TestBrowser browser) {
    Page page = open(browser, "index.html");
    page.locator(".short h2 a[href*='lower-back-pain-best']").click();
    page.waitForURL(Pattern.compile("/de/topics/lower-back-pain"));
    Locator best = page.locator("table[data-verdict=best]");
    Locator worst = page.locator("table[data-verdict=worst]");
    assertThat(best.locator("tbody tr")).hasCount(7);
    assertThat(worst.locator("tbody tr")).hasCount(7);
    assertEquals(best.boundingBox().y, worst.boundingBox().y, 1);
    assertTrue(best.boundingBox().x < worst.boundingBox().x);
    assertThat(worst.locator("[data-part=list-reason]").first()).isVisible();
  }

  @Test
  void t05TheDifferenceOfTheTopicsIsInTheComparison(TestBrowser browser) {
    Page page = open(browser, "compare.html");
    Locator rows = page.locator("table.matrix tbody tr:visible");
    page.locator("[data-filter=verdict]").selectOption("best");
    page.locator("[data-filter=topic]").selectOption("lower-back-pain");
    assertThat(rows).hasCount(7);
    assertThat(page.locator(".tools-count")).hasText("7 von 25 gezeigt");
    page.locator("[data-reset]").click();
    page.locator(".matrix-pick input[value=yoga]").check();
    page.locator(".matrix-pick input[value=sit-up]").check();
    page.locator("[data-show]").click();
    assertThat(page.locator("[data-abreast]")).containsText("Am schlechtesten");
    assertThat(page.locator("[data-abreast]")).not().containsText("Worst");
  }

  @Test
  void t06YogaShowsBothListsOfPoses(TestBrowser browser) {
    Page page = open(browser, "exercises/yoga.html");
    Locator lists = page.locator("[data-part=includes]");
    assertThat(lists.locator("a[data-entry=lotus-pose]")).hasCount(1);
    assertThat(lists.nth(1)).containsText("Kindhaltung");
    assertThat(lists.locator("a")).hasCount(6);
  }

  @Test
  void t07HamstringStretchHasItsFiveStepsAndATimer(TestBrowser browser) {
    Page page = open(browser, "exercises/hamstring-stretch.html");
    assertThat(page.locator("ol.steps > li")).hasCount(5);
    assertThat(page.locator("[data-dose]")).hasText("Halten: 30 Sekunden, je Seite");
    Locator run = page.locator("[data-run]");
    run.click();
    assertThat(page.locator("[data-timer] [role=status]")).hasText("noch 0:30");
    run.click();
    assertThat(run).containsText("Weiter");
    page.locator("[data-stop]").click();
    assertThat(run).containsText("starten");
  }

  @Test
  void t08StepsAreLargeOnAPhone(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(320, 640));
    page.navigate(server.address() + "de/exercises/hamstring-stretch.html");
    for (Locator step : page.locator("ol.steps > li").all()) {
      String size = (String) step.evaluate("step => getComputedStyle(step).fontSize");
      assertTrue(Double.parseDouble(size.replace("px", "")) >= 18, size);
    }
    assertEquals(320, page.evaluate("() => document.scrollingElement.scrollWidth"));
  }

  @Test
  void t09ARoutineIsChosenOrderedAndPrinted(TestBrowser browser) {
    Page page = open(browser, "exercises/index.html");
    for (String id : List.of("cat-stretch", "hamstring-stretch", "walking")) {
      page.locator("[data-choose][value=" + id + "]").click();
    }
    page.locator("[data-routine-tray] a").click();
    Locator items = page.locator(".routine-item");
    assertThat(items).hasCount(3);
    items.nth(1).locator("[data-do=up]").click();
    assertThat(page.locator("[data-routine] > [role=status]"))
        .hasText(Pattern.compile(".+ ist jetzt Nummer 1 von 3"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(items.first()).containsText("Halten: 30 Sekunden, je Seite");
    assertThat(items.first()).containsText("Zeile 32");
    assertThat(page.locator("footer")).containsText("kein medizinischer Rat");
  }

  @Test
  void t10TheSingleFileIsInGermanAndAlone(TestBrowser browser, @TempDir Path folder) {
    PrintWriter said = new PrintWriter(new StringWriter());
    String site = folder.resolve("site").toString();
    assertEquals(0, Main.run(said, said, "build", "--editions", "single", "--output", site));
    Path file = folder.resolve("editions/back-pain.de.html");
    Page page = browser.page();
    page.navigate(file.toUri() + "#exercises/plank.html");
    assertThat(page.locator("html")).hasAttribute("lang", "de");
    assertThat(page.locator("h1:visible").first()).hasText("Planks");
  }

  @Test
  void t11OneExerciseOpensAloneWithAWayBack(TestBrowser browser) {
    Page page = open(browser, "exercises/plank.html");
    assertThat(page).hasTitle(Pattern.compile("Planks"));
    assertThat(page.locator("[data-part=standings] > li")).hasCount(2);
    assertThat(page.locator(".crumbs a").first()).isVisible();
  }

  @Test
  void t12TheSamePageIsInEnglishAtOneLink(TestBrowser browser) {
    Page page = open(browser, "exercises/yoga.html");
    page.locator(".site-nav [data-language=en]").click();
    page.waitForURL(Pattern.compile("/kb/exercises/yoga\\.html$"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void t13EachRowLeadsToItsLine(TestBrowser browser) {
    Page page = open(browser, "topics/general-back-pain.html");
    assertThat(page.locator("#row-swimming")).hasAttribute("data-cites", "source-article-10");
    page.locator("details:has([data-part=sources]) > summary").click();
    page.locator("[data-part=sources] [data-locator='10']").click();
    assertThat(page).hasURL(Pattern.compile("/de/sources\\.html#source-article-10$"));
    assertThat(page.locator(":target")).containsText("Zeile 10");
  }

  @Test
  void t14NothingSaysUnsourcedWhenToSeeADoctor(TestBrowser browser) {
    Page page = open(browser, "index.html");
    assertFalse(page.locator("body").innerText().contains("Arzt"));
  }

  @Test
  void t15WhatIsMissingIsSaidToBeMissing(TestBrowser browser) {
    Page page = open(browser, "index.html");
    ReaderTasksIT.search(Hand.POINTER, page, "crunches");
    Locator status = page.locator("main [role=status]").first();
    assertThat(status).containsText("Kein Eintrag zu „crunches“");
    assertThat(status).containsText("weiß diese Website nicht");
    assertThat(page.locator("main [role=option][data-all]")).isVisible();
  }

  /** The box of the search, asked as readers ask. */
  @Test
  void theSearchAnswersInGerman(TestBrowser browser) {
    Page page = open(browser, "search.html");
    ReaderTasksIT.search(Hand.POINTER, page, "Darf ich mit Rückenschmerzen joggen?");
    Locator first = page.locator("main [role=option]").first();
    assertThat(first).hasAttribute("data-entry", "jogging");
    assertThat(first).containsText("Am schlechtesten bei allgemeinen Rückenschmerzen");
    page.locator("main [role=combobox]").fill("deadlift");
    assertThat(page.locator("main [role=option]").first()).hasAttribute("data-entry", "deadlift");
  }
}
