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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.browser.ReaderTasksIT.Hand;

/** What readers of Keep Moving want to find, by pointer and by keyboard, and with no network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class FindingTasksIT {
  private static final String SHOWN =
      "items => items.filter(item => !item.hidden).map(item => item.dataset.entry).sort()";

  private SitePlaces places;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    places = new SitePlaces(WrittenPages.baked().site(), folder);
  }

  @AfterAll
  void close() {
    places.close();
  }

  @ParameterizedTest
  @EnumSource
  void t05FiveExercisesAreDoneOnTheFloor(Hand hand, TestBrowser browser) throws IOException {
    Page page = browser.page();
    places.open(page, SitePlace.BELOW_A_PATH, "exercises/index.html");
    hand.use(page, page.locator("[data-filter] summary"));
    hand.use(page, page.locator("[name='facet.position'][value=floor]"));
    List<String> expected =
        List.of(
            "cat-stretch",
            "hamstring-stretch",
            "knees-to-chest-stretch",
            "lower-back-rotational-stretch",
            "plank");
    assertEquals(expected, page.locator(".entries-item").evaluateAll(SHOWN));
    assertThat(page.locator("[data-filter] [role=status]")).containsText("5 of 38");
    assertThat(page).hasURL(Pattern.compile("facet\\.position=floor"));
    page.reload();
    assertEquals(expected, page.locator(".entries-item").evaluateAll(SHOWN));
  }

  @ParameterizedTest
  @EnumSource
  void t10AllWorksFromAStickWithNoNetwork(Hand hand, TestBrowser browser) throws IOException {
    Page page = browser.page();
    page.context().setOffline(true);
    Frame frame = places.open(page, SitePlace.ON_DISK, "compare.html");
    hand.use(page, page.locator("[data-column=name] .sort"));
    assertThat(frame.locator("table.matrix tbody tr").first()).containsText("Yoga");
    hand.use(page, page.locator(".site-search"));
    Locator box = page.locator("main [role=combobox]");
    hand.use(page, box);
    page.keyboard().type("situps");
    assertThat(page.locator("main [role=option]").first()).containsText("Sit-ups");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Sit-ups");
    assertTrue(page.url().startsWith("file:"), page.url());
  }

  @ParameterizedTest
  @EnumSource
  void t12FourExercisesStressTheDiscs(Hand hand, TestBrowser browser) throws IOException {
    Page page = browser.page();
    places.open(page, SitePlace.BELOW_A_PATH, "exercises/sit-up.html");
    hand.use(page, page.locator("main .details:has(.facets) > summary"));
    hand.use(page, page.locator(".facets [data-term=spinal-discs]"));
    page.waitForURL(Pattern.compile("facets/stress\\.html#spinal-discs"));
    Locator carriers = page.locator("[data-term=spinal-discs] > [data-entry]");
    assertEquals(
        List.of("burpee", "sit-up", "squat", "toe-touch"),
        carriers.evaluateAll("items => items.map(item => item.dataset.entry).sort()"));
    assertThat(page.locator("[data-term=spinal-discs] > [data-entry=burpee]"))
        .containsText("Worst for lower back pain");
    assertThat(page.locator("[data-term=spinal-discs] > [data-entry=squat]"))
        .containsText("Worst for general back pain");
  }
}
