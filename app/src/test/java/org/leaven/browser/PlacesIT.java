package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One build, every place: the same files can be read, clicked through and searched anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class PlacesIT {
  private final WrittenPages pages = WrittenPages.baked();
  private SitePlaces places;

  @BeforeAll
  void setUp(@TempDir Path folder) throws IOException {
    places = new SitePlaces(pages.site(), folder);
  }

  @AfterAll
  void close() {
    places.close();
  }

  /** Every page on a disk, elsewhere a page of each kind: the files are the same. */
  @ParameterizedTest
  @EnumSource
  void pagesOpenInSilence(SitePlace place, TestBrowser browser) throws IOException {
    Page page = browser.page();
    List<String> faults = new ArrayList<>();
    Collection<String> paths =
        place == SitePlace.ON_DISK
            ? pages.allOfFirstLanguage()
            : pages.longestOfEachKind().values();
    for (String path : paths) {
      Frame frame = places.open(page, place, path);
      assertThat(frame.locator("h1")).isVisible();
      assertEquals("absolute", style(frame.locator(".skip"), "position"), path);
      browser.takeFaults().forEach(fault -> faults.add(path + ": " + fault));
    }
    assertEquals(List.of(), faults);
  }

  private static Object style(Locator element, String property) {
    return element.evaluate("(element, name) => getComputedStyle(element)[name]", property);
  }

  @ParameterizedTest
  @EnumSource
  void linksLeadFromHomeOverATopicAndAnEntryToTheOtherTopic(SitePlace place, TestBrowser browser)
      throws IOException {
    Frame frame = places.open(browser.page(), place, "index.html");
    frame.locator("main .switch [data-switch=general-back-pain]").click();
    Locator best = frame.locator("[data-switched=general-back-pain] h2 a").first();
    follow(frame, best, "topics/general-back-pain.html");
    follow(frame, frame.locator("table tr[data-entry=yoga] th a"), "exercises/yoga.html");
    Locator other = frame.locator(".crumbs a").filter(named("Lower back pain"));
    follow(frame, other, "topics/lower-back-pain.html");
    assertThat(frame.locator("h1")).hasText("Lower back pain");
    follow(frame, frame.locator("header .site-name"), "index.html");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void follow(Frame frame, Locator link, String path) {
    link.click();
    frame.waitForURL(Pattern.compile("/" + Pattern.quote(path) + "(#.*)?$"));
  }

  @ParameterizedTest
  @EnumSource
  void searchAnswersAndEnterOpensTheAnswer(SitePlace place, TestBrowser browser)
      throws IOException {
    for (String path : List.of("index.html", "search.html")) {
      Frame frame = places.open(browser.page(), place, path);
      Locator box = frame.locator("main [data-search] [role=combobox]");
      box.fill("sit up");
      Locator first = frame.locator("main [data-search] [role=option]").first();
      assertThat(first).hasAttribute("data-entry", "sit-up");
      assertTrue(first.innerText().contains("Worst"), first.innerText());
      box.press("Enter");
      frame.waitForURL(Pattern.compile("/exercises/sit-up\\.html$"));
    }
  }
}
