package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/**
 * The self-contained pages, and the single file for preview panes, in panes that leave out long
 * inline scripts, give each its own globals, or run none.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class PreviewPaneIT {
  private static final int LONGEST = 2000;

  /** What does nothing without a script. */
  private static final String CONTROLS =
      "button, input, select, textarea, [role=button], [role=combobox], [role=search], .scripted";

  private Path folder;
  private Path pages;
  private Path single;

  /** How a pane treats the scripts of a page. */
  private enum Pane {
    /** Leaves out long inline scripts, and wraps each other in a scope with globals of its own. */
    SHORT_SCRIPTS(""),
    /** The same in a frame that may run scripts and nothing else, without an address of its own. */
    SANDBOX(""),
    /** The same, and a policy allows inline scripts alone. */
    INLINE_ONLY("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");

    private final String policy;

    Pane(String policy) {
      this.policy = policy;
    }
  }

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path source = folder.resolve("source");
    Trees.copy(Path.of("content"), source.resolve("content"));
    String settings = Files.readString(Path.of("jbake.properties")) + "\nkb.single=preview\n";
    Files.writeString(source.resolve("jbake.properties"), settings);
    Set<Edition> editions = Set.of(Edition.SITE, Edition.PAGES, Edition.SINGLE);
    BuildReport report =
        new Build(new BuildOptions(source, "", null, editions, "")).run(folder.resolve("out/site"));
    assertTrue(report.isGood(), report.problems().toString());
    pages = folder.resolve("Teamablage – Rücken 1");
    try (ZipFile zip = new ZipFile(folder.resolve("out/editions/back-pain.pages.zip").toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path target = pages.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, zip.getInputStream(entry).readAllBytes());
      }
    }
    single = folder.resolve("out/editions/back-pain.html");
  }

  private List<Path> allPages() throws IOException {
    try (Stream<Path> walk = Files.walk(pages)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The page as a pane changes it. */
  private static String shown(Path file, Pane pane) throws IOException {
    Document document = Jsoup.parse(Files.readString(file));
    document.outputSettings().prettyPrint(false);
    for (Element script : document.select("script")) {
      String code = script.data();
      script.empty();
      if (code.length() > LONGEST) {
        script.remove();
      } else {
        script.appendChild(
            new DataNode(
                "(function(window, self, globalThis){" + code + "\n}).call({}, {}, {}, {})"));
      }
    }
    if (!pane.policy.isEmpty()) {
      document
          .head()
          .prependElement("meta")
          .attr("http-equiv", "Content-Security-Policy")
          .attr("content", pane.policy);
    }
    return document.outerHtml();
  }

  private Frame open(TestBrowser browser, Path file, Pane pane) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    String html = shown(file, pane);
    Path changed = file.resolveSibling("pane.html");
    if (pane == Pane.SANDBOX) {
      Element frame = new Element("iframe").attr("sandbox", "allow-scripts").attr("srcdoc", html);
      html =
          "<!doctype html><meta charset=utf-8>" + frame.attr("height", "900").attr("width", "900");
    }
    Files.writeString(changed, html, StandardCharsets.UTF_8);
    page.navigate(changed.toUri().toString());
    return pane == Pane.SANDBOX ? page.frames().get(1) : page.mainFrame();
  }

  private static void search(Frame frame, Locator within) {
    within.locator("[role=combobox]").fill("situps");
    assertThat(within.locator("[role=option]").first()).containsText("Sit-ups");
    assertEquals("sit-up", within.locator("[role=option]").first().getAttribute("data-entry"));
    assertEquals("", frame.locator("html").getAttribute("data-run"));
  }

  private static void filter(Locator within) {
    int all = within.locator("li[data-entry]:visible").count();
    within.locator("summary").first().click();
    within.locator("[type=checkbox][name='verdict.lower-back-pain'][value=worst]").first().check();
    assertThat(within.locator("li[data-entry=plank]")).isHidden();
    int left = within.locator("li[data-entry]:visible").count();
    assertTrue(left > 0 && left < all, left + " of " + all);
  }

  private static void dropPolicyFaults(TestBrowser browser, Pane pane) {
    if (pane == Pane.INLINE_ONLY) {
      List<String> others = new ArrayList<>(browser.takeFaults());
      others.removeIf(
          fault ->
              fault.contains("blob:") || fault.contains("policy: ") || fault.contains("data:"));
      assertEquals(List.of(), others);
    }
  }

  @ParameterizedTest
  @EnumSource(Pane.class)
  void theSingleFileShowsSearchesAndFilters(Pane pane, TestBrowser browser) throws IOException {
    Frame frame = open(browser, single, pane);
    search(frame, frame.locator(".section[data-path='index.html']"));
    frame.locator("[role=option]").first().click();
    assertThat(frame.locator(".section[data-path='exercises/sit-up.html']")).isVisible();
    assertThat(frame.locator(".section[data-path='index.html']")).isHidden();
    frame.evaluate("() => location.hash = '#exercises/index.html'");
    filter(frame.locator(".section[data-path='exercises/index.html']"));
    dropPolicyFaults(browser, pane);
  }

  @ParameterizedTest
  @EnumSource(Pane.class)
  void eachPageShowsSearchesAndFilters(Pane pane, TestBrowser browser) throws IOException {
    Frame home = open(browser, pages.resolve("index.html"), pane);
    search(home, home.locator("main"));
    filter(open(browser, pages.resolve("exercises/index.html"), pane).locator("main"));
    Frame german = open(browser, pages.resolve("de/index.html"), pane);
    german.locator("main [role=combobox]").fill("Unterarmst");
    assertThat(german.locator("[data-entry=plank]").first()).isVisible();
    dropPolicyFaults(browser, pane);
  }

  @Test
  void linksLeadFromPageToPageInTheFolder(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(pages.resolve("index.html").toUri().toString());
    search(page.mainFrame(), page.locator("main"));
    page.locator("[role=option]").first().click();
    page.waitForURL(Pattern.compile("exercises/sit-up\\.html"));
    assertThat(page.locator("[data-part=standings] > [data-verdict=worst]")).hasCount(1);
    page.locator(".crumbs a").last().click();
    page.locator("[data-language=de]").first().click();
    assertEquals("de", page.locator("html").getAttribute("lang"));
  }

  @Test
  void theRoutineAndTheComparisonHaveTheirCards(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    page.navigate(pages.resolve("routine.html").toUri() + "?r=cat-stretch,walking");
    assertThat(page.locator(".routine-item")).hasCount(2);
    assertThat(page.locator(".routine-item").first()).containsText("Cat stretch");
  }

  /** The same in another browser, where it is installed. */
  @Test
  void firefoxShowsSearchesAndFiltersToo(@TempDir Path profile) throws Exception {
    Assumptions.assumeTrue(Firefox.find().isPresent(), "no Firefox was found");
    String home = "document.querySelector(\".section[data-path='index.html']\")";
    String list = "document.querySelector(\".section[data-path='exercises/index.html']\")";
    String seen = "[...%s.querySelectorAll('%s')].filter(each => each.getClientRects().length)";
    String rows = seen.formatted(list, "li[data-entry]") + ".length";
    Path changed = single.resolveSibling("firefox.html");
    try (Firefox firefox = new Firefox(profile)) {
      Files.writeString(changed, shown(single, Pane.SHORT_SCRIPTS));
      firefox.open(changed);
      firefox.await(home + ".querySelector('[role=combobox]')?.offsetParent");
      String type = "; field.value = 'situps'; field.dispatchEvent(new InputEvent('input')); ''";
      firefox.evaluate("var field = " + home + ".querySelector('[role=combobox]')" + type);
      firefox.await(home + ".querySelector('[role=option]')?.dataset.entry === 'sit-up'");
      firefox.evaluate("location.hash = '#exercises/index.html'");
      firefox.await(rows);
      String all = firefox.evaluate("'' + " + rows);
      String box = ".querySelector(\"[name='verdict.lower-back-pain'][value=worst]\").click()";
      firefox.evaluate(list + box);
      firefox.await(rows + " && " + rows + " < " + all);
      String plank = list + ".querySelector('[data-entry=plank]').offsetParent";
      assertEquals("true", firefox.evaluate("'' + (" + plank + " === null)"));
      assertEquals(List.of(), firefox.faults());
      for (Path page : List.of(single, pages.resolve("index.html"))) {
        Document document = Jsoup.parse(Files.readString(page));
        document.select("script").remove();
        Files.writeString(changed, document.outerHtml());
        firefox.open(changed);
        String dead = seen.formatted("document", CONTROLS) + ".length";
        assertEquals("0", firefox.evaluate("'' + " + dead), page.toString());
      }
    }
  }

  @Test
  void noInlineScriptIsLongAndNothingIsApart() throws IOException {
    List<Path> all = new ArrayList<>(allPages());
    assertTrue(all.size() > 150, () -> "" + all.size());
    all.add(single);
    for (Path file : all) {
      Document document = Jsoup.parse(Files.readString(file));
      for (Element script : document.select("script")) {
        assertTrue(script.data().length() <= LONGEST, file.toString());
      }
      assertEquals(
          0, document.select("script[src], link[href]:not([href^=data:])").size(), "" + file);
      assertEquals(0, document.select("img[src]:not([src^=data:])").size(), file.toString());
    }
  }

  @Test
  void nothingDeadIsSeenWhereNoScriptRuns(TestBrowser browser) throws IOException {
    Page page = browser.page(new Browser.NewContextOptions().setOffline(true));
    List<Path> shown = new ArrayList<>(allPages());
    shown.removeIf(file -> file.toString().contains("/facets/"));
    shown.add(single);
    Set<String> known = new HashSet<>();
    for (Path file : shown) {
      Document document = Jsoup.parse(Files.readString(file));
      document.select("script, meta[http-equiv=refresh]").remove();
      if (!known.addAll(places(document))) {
        continue;
      }
      Path without = file.resolveSibling("without.html");
      Files.writeString(without, document.outerHtml());
      page.navigate(without.toUri().toString());
      assertEquals(
          List.of(),
          page.locator(CONTROLS)
              .evaluateAll(
                  "all => all.filter(each => each.getClientRects().length)"
                      + ".map(each => each.outerHTML.slice(0, 100))"),
          file.toString());
      Files.delete(without);
    }
  }

  /** Each control with what it lies in: of pages on which they are the same, one is opened. */
  private static Set<String> places(Document document) {
    Set<String> places = new HashSet<>();
    for (Element control : document.select(CONTROLS)) {
      StringBuilder place = new StringBuilder();
      for (Element part = control; part != null; part = part.parent()) {
        place.append(part.tagName()).append(part.classNames()).append(part.hasAttr("hidden"));
      }
      places.add(place.toString());
    }
    return places;
  }
}
