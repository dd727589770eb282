package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries are narrowed down by topic, verdict and facet, wherever the site is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class FilterIT {
  private static final String SHOWN =
      "items => items.filter(item => !item.hidden).map(item => item.dataset.entry)";
  private SitePlaces places;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    places = new SitePlaces(WrittenPages.baked().site(), folder);
  }

  @AfterAll
  void close() {
    places.close();
  }

  private static Locator choice(Frame frame, String filter, String value) {
    return frame.locator("[data-filter] input[name='" + filter + "'][value='" + value + "']");
  }

  private static List<?> shown(Frame frame) {
    return (List<?>) frame.locator(".entries-item").evaluateAll(SHOWN);
  }

  @ParameterizedTest
  @EnumSource(SitePlace.class)
  void listIsNarrowedAndTheAddressLeadsBack(SitePlace place, TestBrowser browser)
      throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, place, "exercises/index.html");
    frame.locator("[data-filter] summary").click();
    choice(frame, "facet.position", "floor").check();
    choice(frame, "verdict.lower-back-pain", "best").check();
    List<String> expected = List.of("hamstring-stretch", "lower-back-rotational-stretch", "plank");
    assertEquals(expected, shown(frame));
    assertThat(frame.locator("[data-filter] [role=status]")).containsText("3 of 38");
    assertThat(frame.locator("[data-count='facet.equipment=towel']")).hasText("1");
    assertThat(frame.locator("[data-count='verdict.lower-back-pain=none']")).hasText("2");
    String address = (String) frame.evaluate("() => location.href");
    assertTrue(address.contains("facet.position=floor"), address);
    if (page.mainFrame() == frame) {
      Page other = browser.page();
      other.navigate(address);
      assertEquals(expected, shown(other.mainFrame()));
    }
    frame.locator("[data-clear]").click();
    assertEquals(38, shown(frame).size());
  }

  @ParameterizedTest
  @EnumSource(SitePlace.class)
  void answersAreNarrowedWithLiveCounts(SitePlace place, TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, place, "search.html");
    Locator options = frame.locator("main [role=option][data-entry]");
    frame.locator("main [role=combobox]").fill("stretch");
    assertThat(options).not().hasCount(0); // they move what stands below them
    frame.locator("[data-filter] summary").click();
    assertThat(frame.locator("[data-filter]")).hasAttribute("open", "");
    assertThat(frame.locator("[data-count='facet.equipment=towel']")).hasText("1");
    choice(frame, "facet.equipment", "towel").check();
    assertThat(options).hasCount(1);
    assertThat(options.first()).hasAttribute("data-entry", "hamstring-stretch");
    String address = (String) frame.evaluate("() => location.href");
    assertTrue(address.contains("q=stretch"), address);
    frame.locator("main [role=combobox]").fill("");
    assertThat(options).hasCount(1);
    frame.locator("[data-clear]").click();
    assertThat(options).hasCount(0);
  }

  @Test
  void allIsDoneByKeyboard(TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, SitePlace.AT_THE_TOP, "exercises/index.html");
    frame.locator("[data-filter] summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    assertTrue(shown(frame).size() < 38);
    frame.locator("[data-clear]").focus();
    page.keyboard().press("Enter");
    assertEquals(38, shown(frame).size());
    assertThat(frame.locator("[data-filter] summary")).isFocused();
  }

  @Test
  void slashLeadsToTheSearchUnlessTurnedOff(TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, SitePlace.AT_THE_TOP, "search.html");
    page.keyboard().press("/");
    Locator box = frame.locator("main [role=combobox]");
    assertThat(box).isFocused();
    page.keyboard().press("/");
    assertThat(box).hasValue("/");
    frame.locator("[data-key]").uncheck();
    frame.locator("[data-key]").evaluate("choice => choice.blur()");
    page.keyboard().press("/");
    assertThat(box).not().isFocused();
  }

  @Test
  void panelAndPagesOfTermsAreFreeOfAccessibilityFaults(TestBrowser browser) throws IOException {
    Page page = browser.page();
    for (String path : List.of("search.html", "exercises/index.html")) {
      Frame frame = places.open(page, SitePlace.AT_THE_TOP, path);
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)), path);
      frame.locator("[data-filter] summary").click();
      choice(frame, "facet.position", "floor").check();
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)), path);
    }
    places.open(page, SitePlace.AT_THE_TOP, "facets/position.html");
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
  }

  @Test
  void entryLeadsToThePageOfItsTermWithoutAScript(TestBrowser browser) throws IOException {
    Page page =
        browser.page(
            new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
    Frame frame = places.open(page, SitePlace.AT_THE_TOP, "exercises/hamstring-stretch.html");
    frame.locator(".details > summary").click();
    frame.locator("[data-facet=equipment] a[data-term=towel]").click();
    assertThat(frame.locator("h1")).hasText("Equipment");
    assertThat(frame.locator(":target")).hasText("Towel");
    Locator towel = frame.locator("[data-term=towel] > .carriers-item");
    assertThat(towel).hasCount(1);
    assertThat(towel.locator("[data-topic=lower-back-pain]")).hasText("Best for lower back pain");
  }
}
