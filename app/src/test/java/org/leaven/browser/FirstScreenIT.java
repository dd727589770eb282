package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** On a phone the answer is on the first screen, and pages are short and say nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class FirstScreenIT {
  private static final int WIDTH_PX = 360;
  private static final int HEIGHT_PX = 740;

  /** A sentence of more letters is noticed when it comes again. */
  private static final int LONG = 40;

  private final Map<String, StaticSiteServer> servers = new TreeMap<>();

  @BeforeAll
  void serve(@TempDir Path foods, @TempDir Path pantry) throws IOException {
    servers.put("back-pain", new StaticSiteServer(WrittenPages.baked().site(), "/"));
    servers.put("foods", server("core/src/test/kb/foods-for-gout", foods));
    servers.put("pantry", server("core/src/test/kb/vorrat", pantry));
  }

  private static StaticSiteServer server(String source, Path folder) throws IOException {
    Path site = folder.resolve("site");
    BuildOptions order = new BuildOptions(Path.of(source), "", null, EnumSet.of(Edition.SITE), "");
    assertTrue(new Build(order).run(site).isGood());
    return new StaticSiteServer(site, "/");
  }

  @AfterAll
  void close() {
    servers.values().forEach(StaticSiteServer::close);
  }

  private Page open(TestBrowser browser, String base, String path) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(WIDTH_PX, HEIGHT_PX));
    StaticSiteServer server = servers.get(base);
    page.navigate((server == null ? "" : server.address()) + path);
    return page;
  }

  private static boolean isSeenWhole(Locator part) {
    BoundingBox box = part.boundingBox();
    return box != null && box.height > 0 && box.y >= 0 && box.y + box.height <= HEIGHT_PX;
  }

  private static long seenWhole(Locator parts) {
    return parts.all().stream().filter(FirstScreenIT::isSeenWhole).count();
  }

  @ParameterizedTest
  @CsvSource({"back-pain", "foods", "pantry"})
  void homeShowsTheSearchAndAVerdict(String base, TestBrowser browser) {
    Page page = open(browser, base, "index.html");
    assertTrue(isSeenWhole(page.locator("main [role=combobox]")));
    assertTrue(seenWhole(page.locator("main :is(.short h2, .counts li)")) >= 1);
  }

  @ParameterizedTest
  @CsvSource({
    "back-pain, exercises/hamstring-stretch.html",
    "back-pain, exercises/cat-stretch.html",
    "foods, foods/cherries.html",
    "pantry, vorraete/moehre.html"
  })
  void anEntryShowsItsVerdictsAndTheFirstStep(String base, String path, TestBrowser browser) {
    Page page = open(browser, base, path);
    Locator answers = page.locator("[data-part=standings] > li");
    assertTrue(answers.count() > 0);
    assertEquals(answers.count(), seenWhole(answers));
    assertTrue(isSeenWhole(page.locator("[data-part=steps] > li .step").first()));
  }

  @ParameterizedTest
  @CsvSource({
    "back-pain, topics/general-back-pain.html, 2",
    "back-pain, topics/lower-back-pain.html, 2",
    "foods, topics/gout.html, 2",
    "pantry, topics/keller.html, 1"
  })
  void aTopicShowsTheFirstOfItsBest(String base, String path, int fewest, TestBrowser browser) {
    Page page = open(browser, base, path);
    Locator names = page.locator("table[data-polarity=positive]").first().locator("tbody th");
    assertTrue(seenWhole(names) >= fewest, () -> seenWhole(names) + " names");
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, 2600",
    "topics/general-back-pain.html, 3000",
    "topics/lower-back-pain.html, 3000",
    "exercises/hamstring-stretch.html, 1700",
    "search.html, 4500",
    "exercises/index.html, 4500",
  })
  void pagesAreShort(String path, int mostPx, TestBrowser browser) {
    Page page = open(browser, "back-pain", path);
    int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    assertTrue(height <= mostPx, height + " px");
  }

  /** Where cells do not name their topic, they stand below its name. */
  @Test
  void theVerdictsOfTwoTopicsStandBelowTheirNames(TestBrowser browser) {
    Page page = open(browser, "back-pain", "compare.html");
    for (String topic : List.of("general-back-pain", "lower-back-pain")) {
      double name = page.locator("thead [data-column=" + topic + "]").boundingBox().x;
      for (Locator cell : page.locator("tbody [data-topic=" + topic + "]").all()) {
        assertEquals(name, cell.boundingBox().x, 1, cell::innerText);
      }
    }
  }

  @Test
  void boxesToCompareAreThereWhenAskedFor(TestBrowser browser) {
    Page page = open(browser, "back-pain", "compare.html");
    Locator box = page.locator(".matrix-pick input").first();
    assertFalse(box.isVisible());
    assertTrue(isSeenWhole(page.locator("tbody tr").first()), "rows begin on the first screen");
    page.evaluate("scrollTo(0, 200)");
    page.setViewportSize(360, 400);
    page.locator("[data-picking]").click();
    assertThat(box).isFocused();
    assertTrue(isSeenWhole(box));
    Locator next = page.locator(".matrix-pick input").nth(1);
    double before = next.boundingBox().y;
    box.check();
    page.locator("[data-tray]").waitFor();
    assertEquals(before, next.boundingBox().y, 1, "no row moves under the finger");
  }

  /** A head that looks like a link leads away from the rows. */
  @Test
  void theWholeHeadOfAColumnSorts(TestBrowser browser) {
    Page page = open(browser, "back-pain", "compare.html");
    Locator head = page.locator("thead [data-column=lower-back-pain]");
    head.click(new Locator.ClickOptions().setPosition(2, 5));
    assertThat(head).hasAttribute("aria-sort", "ascending");
    assertThat(page.locator("tbody tr").first()).containsText("Hamstring stretch");
  }

  @Test
  void topicsKeepTheirPlacesInTheListOfEntries(TestBrowser browser) {
    Page page = open(browser, "back-pain", "exercises/index.html");
    for (Locator item : page.locator(".entries-item").all()) {
      double first = item.locator("[data-topic=general-back-pain]").boundingBox().y;
      assertTrue(first < item.locator("[data-topic=lower-back-pain]").boundingBox().y);
    }
  }

  @Test
  void canIDoSitUpsIsAnsweredByOneTap(TestBrowser browser) {
    Page page = open(browser, "back-pain", "index.html");
    page.locator("main .examples [data-entry=sit-up]").click();
    assertTrue(isSeenWhole(page.locator("[data-part=standings] > [data-verdict=worst]")));
    page.navigate(page.url().replaceFirst("exercises/.*", "index.html"));
    page.locator("main [role=combobox]").fill("Can I do sit-ups?");
    Locator first = page.locator("main [role=option][data-entry=sit-up]");
    first.waitFor();
    assertTrue(first.innerText().contains("Worst for lower back pain"), first.innerText());
    assertTrue(isSeenWhole(first));
  }

  @Test
  void noSentenceStandsTwiceOnAPageOrOnAThirdOfAllEntries() throws IOException {
    WrittenPages pages = WrittenPages.baked();
    Map<String, Set<String>> where = new TreeMap<>();
    Set<String> twice = new TreeSet<>();
    int entries = 0;
    for (String path : pages.all()) {
      Element main = Jsoup.parse(pages.text(path)).selectFirst("main");
      boolean isEntry = main != null && main.attr("data-page").equals("entry");
      entries += isEntry ? 1 : 0;
      Set<String> own = new TreeSet<>();
      for (String sentence : main == null ? List.<String>of() : sentences(main)) {
        if (!own.add(sentence)) {
          twice.add(path + ": " + sentence);
        }
        if (isEntry) {
          where.computeIfAbsent(sentence, key -> new TreeSet<>()).add(path);
        }
      }
    }
    assertEquals(Set.of(), twice);
    int third = entries / 3;
    assertTrue(third > 10);
    where.values().removeIf(paths -> paths.size() <= third);
    assertEquals(Set.of(), where.keySet());
  }

  /**
   * The long sentences, without headings and labels. What a list says of several entries is said of
   * each.
   */
  private static List<String> sentences(Element main) {
    List<String> sentences = new ArrayList<>();
    main.select("script, template, svg, [hidden], .unseen").remove();
    for (Element block : main.select("p, li, dd, dt, td, th, h1, h2, h3, caption, summary")) {
      if (block.select("p, li, td, ul, table").size() > 1) {
        continue;
      }
      Element row = block.closest("[data-entry]:not(a)");
      String of = row == null ? "" : row.attr("data-entry") + ": ";
      Stream.of(block.text().split("(?<=[.!?])\\s+", -1))
          .filter(sentence -> sentence.length() > LONG && sentence.matches(".*[.!?]"))
          .forEach(sentence -> sentences.add(of + sentence));
    }
    return sentences;
  }
}
