package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** The unpacked zip and the single file, from a disk, without any network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EditionsOnDiskIT {
  private Path archive;
  private Path zip;
  private Path single;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    Set<Edition> editions =
        Set.of(Edition.SITE, Edition.EMBED, Edition.API, Edition.ZIP, Edition.SINGLE);
    BuildOptions order = new BuildOptions(Path.of("."), "", null, editions, "");
    BuildReport report = new Build(order).run(folder.resolve("out/site"));
    assertTrue(report.isGood(), report.problems().toString());
    Path beside = folder.resolve("out/editions");
    zip = folder.resolve("Mein Rücken, 背中 1");
    archive = beside.resolve("back-pain.zip");
    Trees.unpack(archive, zip);
    single = Files.copy(beside.resolve("back-pain.html"), zip.resolve("alles in einem – 1.html"));
  }

  private static Page offline(TestBrowser browser, Path file) {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(file.toUri().toString());
    return page;
  }

  private static void find(Page page, Locator within, String query, String name) {
    within.locator("[role=combobox]").click();
    page.keyboard().type(query);
    assertThat(within.locator("[role=option]").first()).containsText(name);
    within.locator("[role=option]").first().click();
  }

  @Test
  void theZipIsSearchedFilteredComparedAndCollected(TestBrowser browser) {
    Page page = offline(browser, zip.resolve("index.html"));
    find(page, page.locator("main"), "situps", "Sit-ups");
    page.waitForURL(Pattern.compile("exercises/sit-up\\.html"));
    assertThat(page.locator("[data-part=standings] > [data-verdict=worst]")).hasCount(1);
    page.locator(".crumbs a[href^='../topics/lower-back-pain.html#row']").click();
    assertThat(page.locator("table[data-verdict=best] tbody tr")).hasCount(7);
    page.navigate(zip.resolve("compare.html").toUri().toString());
    assertThat(page.locator("table.matrix tbody tr:visible")).not().hasCount(0);
    page.navigate(zip.resolve("exercises/index.html").toUri().toString());
    for (String id : List.of("cat-stretch", "walking")) {
      page.locator("[data-choose][value=" + id + "]").check();
    }
    page.locator("[data-routine-tray] a").click();
    assertThat(page.locator(".routine-item")).hasCount(2);
    assertThat(page.locator("[data-part=embed]")).hasCount(0);
  }

  @Test
  void theyAreSmallEnoughForAMail() throws IOException {
    assertTrue(Files.size(single) <= 600_000, () -> "" + single.toFile().length());
    long languages = 3;
    assertTrue(Files.size(archive) <= 400_000 * languages, () -> "" + archive.toFile().length());
  }

  @Test
  void theZipHoldsNoPieceForOtherPeoplesPages() {
    assertTrue(Files.exists(zip.resolve("api/v1/index.json")));
    assertTrue(Files.notExists(zip.resolve("embed")));
    assertTrue(Files.notExists(zip.resolve("fragments")));
    assertTrue(Files.notExists(zip.resolve("embed.js")));
  }

  @Test
  void theSingleFileIsSearchedAndRead(TestBrowser browser) {
    Page page = offline(browser, single);
    Locator home = page.locator(".section[data-path='index.html']");
    find(page, home, "hamstring", "Hamstring stretch");
    Locator entry = page.locator(".section[data-path='exercises/hamstring-stretch.html']");
    assertThat(entry).isVisible();
    assertThat(entry.locator("ol.steps > li")).hasCount(5);
    assertThat(entry.locator("[data-dose]")).hasText("Hold 30 seconds, each side");
    entry.locator(".crumbs a").last().click();
    Locator topic = page.locator(".section[data-path='topics/lower-back-pain.html']");
    assertThat(topic.locator("[data-id=row-hamstring-stretch]")).isVisible();
    assertThat(entry).isHidden();
  }

  @Test
  void theSingleFileKeepsItsPlaceOnReloadAndBack(TestBrowser browser) {
    Page page = offline(browser, single);
    String file = single.toUri().toString();
    page.evaluate("() => leaven.routine.set(['walking'])");
    Locator entry = page.locator(".section[data-path='exercises/plank.html']");
    Locator other = page.locator(".section[data-path='compare.html']");
    for (String place : List.of("#plank", "#exercises/plank.html")) {
      page.navigate("about:blank");
      page.navigate(file + place);
      assertThat(page.locator(".routine-item")).hasCount(1);
      assertThat(entry).isVisible();
      page.reload();
      assertThat(page.locator(".routine-item")).hasCount(1);
      assertThat(entry).isVisible();
      page.evaluate("() => location.assign('#compare')");
      assertThat(other).isVisible();
      other.locator("[data-filter=verdict]").selectOption("worst");
      page.goBack();
      assertThat(entry).isVisible();
      assertThat(other).isHidden();
      page.goForward();
      assertThat(other).isVisible();
      page.reload();
      assertThat(other).isVisible();
      assertThat(other.locator("[data-filter=verdict]")).hasValue("worst");
      assertEquals(List.of("walking"), page.evaluate("() => leaven.routine.get()"));
    }
  }

  @Test
  void theSingleFileIsReadWithoutScripts(TestBrowser browser) {
    Page page =
        browser.page(new Browser.NewContextOptions().setOffline(true).setJavaScriptEnabled(false));
    page.navigate(single.toUri().toString());
    assertThat(page.locator("#plank h1")).hasText("Planks");
    assertThat(page.locator("#plank")).isVisible();
    assertThat(page.locator("#lower-back-pain")).isVisible();
    assertThat(page.locator("#plank nav")).hasCount(0);
  }
}
