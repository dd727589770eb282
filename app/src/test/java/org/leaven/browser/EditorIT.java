package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.BuildOptions;
import org.leaven.serve.ServeFixture;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.SiteServer;

/** Someone who does not write YAML fills a knowledge base in the browser. */
@ExtendWith(BrowserExtension.class)
class EditorIT {
  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator slider(Page page, String name) {
    return page.getByRole(
        AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void save(Page page) {
    page.keyboard().press("Control+s");
    assertThat(page.locator("#status")).hasText("Saved.");
    assertThat(page.locator(".state")).isEmpty();
  }

  private static void type(Page page, String label, String text) {
    page.getByLabel(label).last().focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  @Test
  void fromAnEmptyBaseToAnEntryAndPastAConflict(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    Path main = folder.resolve("content/kb.yaml");
    Files.createDirectories(main.getParent());
    Files.writeString(main, "# mine\nid: garden\ntitle: Garden\n");
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(folder, "", null), folder.resolve("target/site")).port(0);
    try (SiteServer server = SiteServer.start(serving, outcome -> {})) {
      server.firstBuild();
      Page page = browser.page();
      page.navigate(server.editorAddress().orElseThrow().toString());
      assertThat(page).hasURL(Pattern.compile("[^?]*"));
      page.getByText("Topics and settings").click();
      type(page, "New: Verdict of the scale", "Best");
      page.keyboard().press("Tab");
      page.keyboard().press("p");
      type(page, "New: Topic", "Wet soil");
      type(page, "New: Topic", "Dry soil");
      button(page, "Move Dry soil up").press("Enter");
      assertThat(button(page, "Move Dry soil down")).isFocused();
      type(page, "New: Source", "Leaflet");
      save(page);
      assertEquals(
          """
          # mine
          id: garden
          title: Garden
          verdicts:
            best: {label: Best, polarity: positive}
          topics:
            dry-soil: {label: Dry soil}
            wet-soil: {label: Wet soil}
          sources:
            leaflet: {label: Leaflet}
          """,
          Files.readString(main));
      writeEntry(page);
      Path sage = folder.resolve("content/entries/sage.yaml");
      assertEquals(
          """
          name: Sage
          steps:
            - Dig a hole.
            - {text: Water it., frequency: 2, per: week}
          verdicts:
            dry-soil: {verdict: best, reason: It needs little water., source: leaflet:2}
          """,
          sorted(Files.readString(sage)));
      browser.assertClean();
      conflict(page, sage);
      browser.takeFaults(); // the conflict is one to the browser
    }
  }

  /** The keys of an entry stand in the order in which they were filled in. */
  private static String sorted(String text) {
    int steps = text.indexOf("steps:");
    int verdicts = text.indexOf("verdicts:");
    return verdicts > steps
        ? text
        : text.substring(0, verdicts) + text.substring(steps) + text.substring(verdicts, steps);
  }

  private static void writeEntry(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entries")).click();
    button(page, "New entry").press("Enter");
    type(page, "Name", "Sage");
    assertThat(page.locator("h1")).hasText("Sage");
    assertThat(page.locator(".problem.warning")).containsText("no verdict yet");
    page.getByLabel("Dry soil").last().focus();
    page.keyboard().press("b");
    assertThat(page.getByLabel("Verdict")).isFocused();
    page.getByLabel("Reason").last().fill("It needs little water.");
    page.getByLabel("Source", new Page.GetByLabelOptions().setExact(true))
        .last()
        .selectOption("leaflet");
    page.getByLabel("Source: where in it").fill("2");
    button(page, "Add: Steps").press("Enter");
    page.keyboard().type("Water it.");
    page.getByText("More on this …").last().press("Enter");
    button(page, "How often").press("Enter");
    page.keyboard().type("2");
    page.getByText("More on this …").last().press("Enter");
    assertThat(page.locator(".problem.error")).containsText("per");
    button(page, "Per").press("Enter");
    page.keyboard().press("w");
    button(page, "Add: Steps").press("Enter");
    page.keyboard().type("Dig a hole.");
    button(page, "Move Step 2 up").press("Enter");
    assertThat(page.locator(".count")).hasText("No problems.");
    Locator moved = button(page, "Move Step 1 down");
    assertThat(moved).isFocused();
    save(page);
    assertThat(moved).isFocused();
  }

  private static void conflict(Page page, Path sage) throws Exception {
    page.getByLabel("Name").fill("Common sage");
    String changed = Files.readString(sage).replace("Dig a hole.", "Dig a deep hole.");
    Files.writeString(sage, changed);
    page.keyboard().press("Control+s");
    assertThat(page.locator("h1")).containsText("was changed elsewhere");
    assertThat(page.locator(".both pre").first()).containsText("name: Common sage");
    assertThat(page.locator(".both pre").last()).containsText("Dig a deep hole.");
    assertEquals(changed, Files.readString(sage));
    button(page, "Take the one in the folder").click();
    assertThat(page.getByLabel("Step 1").first()).hasValue("Dig a deep hole.");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 360, en", "DARK, 1280, de"})
  void noViewHasAFault(
      ColorScheme scheme, int widthPx, String language, TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      kitchen.write("content/about.md", "title=A\ntype=page\nstatus=published\n~~~~~~\nText.\n");
      kitchen.awaitChange("about.html");
      kitchen.write(
          "content/foods/rice.yaml",
          "name: Rice\nsteps: [{text: Sit., pose: sitting}, {text: Go., pose: {joints: 5}}]\n");
      kitchen.write("content/foods/tea.yaml", "name: Tea\nmedia: [x]\nverdicts: {fridge: [\n");
      Page page =
          browser.page(
              new Browser.NewContextOptions()
                  .setColorScheme(scheme)
                  .setLocale(language)
                  .setViewportSize(widthPx, 800));
      String address = kitchen.editorAddress();
      for (String view :
          List.of(
              "entries",
              "table",
              "review",
              "main",
              "pages",
              "problems",
              "open?path=content/foods/milk.yaml",
              "open?path=content/foods/tea.yaml",
              "open?path=content/foods/rice.yaml",
              "open?path=content/about.md")) {
        page.navigate("about:blank"); // another fragment alone would load nothing
        page.navigate(address + "#" + view);
        page.locator("h1").waitFor();
        assertEquals(language, page.locator("html").getAttribute("lang"));
        if (view.endsWith("rice.yaml")) {
          assertThat(page.locator(".problem.warning").first())
              .containsText(language.equals("de") ? "noch kein Urteil" : "no verdict yet");
        }
        page.evaluate("() => document.querySelectorAll('details').forEach(own => own.open = true)");
        assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)), view);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
        assertEquals(false, wide, view);
      }
    }
  }

  @Test
  void onANarrowScreenWhatIsSaidCoversNoField(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      Page page = browser.page(new Browser.NewContextOptions().setViewportSize(360, 700));
      page.navigate(kitchen.editorAddress() + "#open?path=content/foods/milk.yaml");
      page.locator("h1").waitFor();
      BoundingBox before = page.locator("#status").boundingBox();
      assertEquals(360, before.width);
      type(page, "Name", "Milk");
      save(page);
      BoundingBox said = page.locator("#status").boundingBox();
      assertEquals(before.height, said.height, "its place was free before");
      BoundingBox field = page.locator(":focus").boundingBox();
      assertTrue(field.y + field.height <= said.y, "the focused field is above it");
    }
  }

  @Test
  void aFigureIsBentByPointerKeysAndNumbers(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      String text = "name: Tea\nsteps:\n  - Stand.\nverdicts: {fridge: {verdict: good}}\n";
      kitchen.write("content/foods/tea.yaml", text);
      Page page = browser.page();
      page.navigate(kitchen.editorAddress() + "#open?path=content/foods/tea.yaml");
      page.getByText("More on this …").last().click();
      button(page, "Draw a figure").click();
      Locator hip = slider(page, "Hip");
      assertThat(hip).hasAttribute("aria-valuenow", "0");
      BoundingBox box = hip.boundingBox();
      page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
      page.mouse().down();
      page.mouse().move(box.x + 500, box.y + box.height / 2);
      page.mouse().up();
      assertThat(hip).not().hasAttribute("aria-valuenow", "0");
      String dragged = hip.getAttribute("aria-valuenow");
      assertThat(page.locator(".canvas g svg")).isVisible();
      Locator elbow = slider(page, "Elbow");
      elbow.press("ArrowUp");
      elbow.press("Shift+ArrowUp");
      assertThat(elbow).hasAttribute("aria-valuetext", "6°");
      page.getByText("Joints").click();
      assertThat(page.getByLabel("Elbow").last()).hasValue("6");
      page.getByLabel("Neck").last().fill("99");
      assertThat(page.getByText("cannot be 99 degrees")).isVisible();
      page.getByLabel("Neck").last().fill("9");
      assertThat(slider(page, "Neck")).hasAttribute("aria-valuenow", "9");
      save(page);
      String pose =
          "\n    pose:\n      start: standing\n      joints: {hip: %s, elbow: 6, neck: 9}";
      assertEquals(
          text.replace("- Stand.", "- text: Stand." + pose.formatted(dragged)),
          Files.readString(folder.resolve("content/foods/tea.yaml")));
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      button(page, "Remove the figure").click();
      save(page);
      assertEquals(text, Files.readString(folder.resolve("content/foods/tea.yaml")));
      browser.takeFaults(); // streams of pages that were left
    }
  }

  @Test
  void aPageLeadsToItsFormAndAPictureIsStoredBesideIt(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      Page page = browser.page();
      page.navigate(kitchen.editorAddress());
      page.locator("h1").waitFor();
      page.navigate(kitchen.address("foods/milk.html"));
      page.locator("leaven-edit a").click();
      assertThat(page.locator("h1")).hasText("milk");
      String svg =
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9\"/></svg>";
      page.waitForFileChooser(() -> button(page, "Add: Picture").click())
          .setFiles(
              new FilePayload(
                  "A Glass.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
      assertThat(page.locator("#status")).hasText("Stored as a-glass.svg.");
      assertThat(page.getByLabel("Alternative text")).isFocused();
      page.keyboard().type("A glass of milk");
      page.waitForFileChooser(() -> button(page, "Choose a picture").click());
      save(page);
      String text = Files.readString(folder.resolve("content/foods/milk.yaml"));
      assertTrue(text.contains("a-glass.svg"), text);
      assertEquals(svg, Files.readString(folder.resolve("content/foods/a-glass.svg")));
      assertThat(page.locator(".count")).hasText("No problems.");
      button(page, "Undo").click();
      assertThat(page.locator("#status")).hasText("The last change of “milk” is taken back.");
      assertThat(page.getByLabel("Alternative text")).hasCount(0);
      assertTrue(!Files.readString(folder.resolve("content/foods/milk.yaml")).contains("glass"));
      browser.takeFaults(); // streams of pages that were left
    }
  }
}
