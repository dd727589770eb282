package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** Of a comparison that is cut into parts all entries are filtered, sorted and counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class LongCompareIT {
  private static final int ENTRIES = 430;
  private static final String HEAD =
      """
      id: long
      title: Long
      verdicts:
        good: {label: Good, polarity: positive}
        fine: {label: Fine, polarity: positive}
        bad: {label: Bad, polarity: negative}
      topics: {one: {label: One, reasons: {bad: No good.}}, two: {label: Two}, three: {label: Three}}
      """;

  /** Each row as it stands in its table, by its entry; links as from the top of the site. */
  private static final String ROWS =
      """
      () => Object.fromEntries(Array.from(document.querySelectorAll("table.matrix tbody tr"), (row) =>
        [row.dataset.entry, row.outerHTML.replaceAll('href="../', 'href="')]))
      """;

  private static final List<String> PARTS =
      IntStream.rangeClosed(1, 8)
          .mapToObj(part -> part == 1 ? "compare.html" : "compare/" + part + ".html")
          .toList();

  private static final List<String> RANGES =
      List.of("1–60", "61–120", "121–180", "181–240", "241–300", "301–360", "361–420", "421–431");

  private Path site;
  private Path single;
  private SitePlaces places;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    Path things = Files.createDirectories(folder.resolve("source/content/things"));
    Files.writeString(folder.resolve("source/content/kb.yaml"), HEAD);
    for (int i = 0; i < ENTRIES; i++) {
      Files.writeString(things.resolve(id(i) + ".yaml"), entry(i));
    }
    Files.writeString(
        things.resolve("inner.yaml"), "name: Inner\nverdicts: {two: {verdict: fine}}");
    site = folder.resolve("out/site");
    var editions = Set.of(Edition.SITE, Edition.SINGLE);
    BuildOptions order = new BuildOptions(folder.resolve("source"), "", null, editions, "");
    assertEquals("[]", new Build(order).run(site).problems().toString());
    single = folder.resolve("out/editions/long.html");
    places = new SitePlaces(site, folder.resolve("places"));
  }

  @AfterAll
  void close() {
    places.close();
  }

  private static String id(int number) {
    return "thing-" + (1000 + number);
  }

  private static boolean isBad(int number) {
    return number % 100 == 7;
  }

  private static boolean differs(int number) {
    return number >= 300 && number % 10 == 0;
  }

  private static String entry(int number) {
    String rest = ", only-if: \"It is <warm & dry.\"";
    String one =
        "  one: {verdict: "
            + (isBad(number) ? "bad" : "good")
            + (number % 9 == 0 ? rest : "")
            + "}\n";
    String two = "  two: {verdict: fine, includes: [inner]}\n";
    String three = number == 250 ? "  three: {verdict: good, includes: [inner]}\n" : "";
    return "name: \"Thing & <"
        + (1000 + number)
        + ">\"\nverdicts:\n"
        + one
        + (differs(number) ? two : "")
        + three;
  }

  private static List<String> those(IntPredicate wanted) {
    return IntStream.range(0, ENTRIES).filter(wanted).mapToObj(LongCompareIT::id).toList();
  }

  private static void choose(Frame frame, String filter, String value) {
    FoldedFilters.open(frame);
    frame.locator("[data-filter=" + filter + "]:visible").selectOption(value);
  }

  private static List<String> shown(Frame frame) {
    List<String> shown = new ArrayList<>();
    frame
        .locator("table.matrix:visible tr[data-entry]")
        .all()
        .forEach(row -> shown.add(String.valueOf(row.getAttribute("data-entry"))));
    return shown;
  }

  private static Locator count(Frame frame) {
    return frame.locator(".tools-count:visible");
  }

  private static void filter(Frame frame) {
    Locator parts = frame.locator("nav.parts:visible");
    assertThat(count(frame)).hasText("60 of 431 shown");
    assertThat(parts).hasCount(1);
    choose(frame, "topic", "one");
    assertThat(count(frame)).hasText("430 of 431, the first 200 shown");
    choose(frame, "verdict", "bad");
    assertThat(count(frame)).hasText("5 of 431 shown");
    assertEquals(those(LongCompareIT::isBad), shown(frame));
    assertThat(parts).hasCount(0);
    choose(frame, "verdict", "");
    choose(frame, "topic", "");
    choose(frame, "difference", "verdict");
    assertThat(count(frame)).hasText("14 of 431 shown");
    List<String> differing = new ArrayList<>(List.of("inner"));
    differing.addAll(those(LongCompareIT::differs));
    assertEquals(differing, shown(frame));
    frame.locator("[data-reset]:visible").click();
    assertThat(count(frame)).hasText("60 of 431 shown");
    assertThat(parts).hasCount(1);
  }

  @ParameterizedTest
  @EnumSource(SitePlace.class)
  void filtersSpeakOfAllEntries(SitePlace place, TestBrowser browser) throws IOException {
    filter(places.open(browser.page(), place, "compare.html"));
    filter(places.open(browser.page(), place, "compare/2.html"));
  }

  @Test
  void filtersOfTheSingleFileSpeakOfAllEntries(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(single.toUri() + "#compare.html");
    filter(page.mainFrame());
    choose(page.mainFrame(), "verdict", "bad");
    page.locator("table.matrix:visible tr[data-entry=thing-1407] th a").click();
    assertThat(page.locator("h1:visible")).hasText("Thing & <1407>");
  }

  @Test
  void anAddressLeadsBackToWhatWasAskedForAndChosen(TestBrowser browser) throws IOException {
    Frame frame =
        places.open(
            browser.page(),
            SitePlace.BELOW_A_PATH,
            "compare.html?topic=one&verdict=bad&sort=-name&pick=thing-1407,thing-1001");
    assertThat(count(frame)).hasText("5 of 431 shown");
    List<String> expected = new ArrayList<>(those(LongCompareIT::isBad));
    Collections.reverse(expected);
    assertEquals(expected, shown(frame));
    assertThat(frame.locator("[data-tray] [role=status]")).hasText("2 chosen");
    assertThat(frame.locator("tr[data-entry=thing-1407] input")).isChecked();
    assertThat(frame.locator(".abreast-table thead th")).hasCount(2);
    frame.locator("tr[data-entry=thing-1407] input").uncheck();
    assertThat(frame.locator("[data-tray] [role=status]")).containsText("1 chosen");
  }

  @Test
  void drawnRowsAreThoseOfThePages(TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, SitePlace.BELOW_A_PATH, "compare.html");
    frame.locator("th[data-column=name] .sort").click();
    assertThat(count(frame)).hasText("431 of 431, the first 200 shown");
    frame.locator("[data-more]").click();
    assertThat(frame.locator("table.matrix tbody tr").nth(200).locator("th a")).isFocused();
    frame.locator("[data-more]").click();
    assertThat(count(frame)).hasText("431 of 431 shown");
    assertThat(frame.locator("[data-more]")).isHidden();
    Map<?, ?> drawn = (Map<?, ?>) frame.evaluate(ROWS);
    Map<Object, Object> written = new TreeMap<>();
    for (String part : PARTS) {
      written.putAll((Map<?, ?>) places.open(page, SitePlace.BELOW_A_PATH, part).evaluate(ROWS));
    }
    assertEquals(ENTRIES + 1, written.size());
    assertTrue(String.valueOf(written.get("inner")).contains("listed under"));
    written.forEach((entry, row) -> assertEquals(row, drawn.get(entry)));
  }

  @Test
  void cardsOfAPhoneUnfoldAndShowWhatIsAskedFor(TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(375, 800));
    Frame frame = places.open(page, SitePlace.AT_THE_TOP, "compare/5.html");
    Locator card = frame.locator("tr[data-entry=thing-1250]");
    Locator fold = card.locator(".matrix-fold");
    assertThat(fold).hasText("Good\u00a02, Not listed\u00a01");
    assertThat(card.locator("td[data-topic=one]")).isHidden();
    int height = (int) frame.evaluate("() => document.documentElement.scrollHeight");
    assertTrue(height <= 20_000, height + " px");
    fold.click();
    assertThat(fold).hasAttribute("aria-expanded", "true");
    for (String topic : List.of("one", "two", "three")) {
      assertThat(card.locator("td[data-topic=" + topic + "]")).isVisible();
    }
    fold.click();
    choose(frame, "verdict", "bad");
    assertThat(count(frame)).hasText("5 of 431 shown");
    Locator asked = frame.locator("tr[data-entry=thing-1007]");
    assertThat(asked.locator("td[data-topic=one]")).isVisible();
    assertThat(asked.locator("td[data-topic=two]")).isHidden();
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(asked.locator("td[data-topic=two]")).isVisible();
  }

  @Test
  void withoutScriptsThePartsSayWhatTheyShow(TestBrowser browser) throws IOException {
    Page page =
        browser.page(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(375, 800));
    Frame frame = places.open(page, SitePlace.ON_DISK, "compare.html");
    List<String> ids = new ArrayList<>();
    for (String range : RANGES) {
      assertThat(frame.locator("table.matrix caption")).containsText(range + " of 431");
      ids.addAll(shown(frame));
      assertThat(frame.locator(".tools-count")).isHidden();
      assertThat(frame.locator("tbody td[data-topic=three]").first()).isVisible();
      if (ids.size() <= ENTRIES) {
        frame.locator("nav.parts a[rel=next]").click();
      }
    }
    assertThat(frame.locator("nav.parts a[rel=next]")).hasCount(0);
    assertEquals(ENTRIES + 1, ids.stream().distinct().count());
  }

  @Test
  void whatIsLeftOfTheTableIsFreeOfAccessibilityFaults(TestBrowser browser) throws IOException {
    Page page = browser.page();
    Frame frame = places.open(page, SitePlace.AT_THE_TOP, "compare/2.html");
    choose(frame, "verdict", "bad");
    assertThat(count(frame)).hasText("5 of 431 shown");
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page)));
  }
}
