package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cli.Main;
import org.leaven.pipeline.BuildOptions;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.SiteServer;
import org.leaven.tree.Trees;

/** The sample of {@code leaven init} becomes a base of one's own: much is removed first. */
@ExtendWith(BrowserExtension.class)
class EditorTidyIT {
  private static final String OUTDATED = "The site cannot be updated until 3 problems are solved.";

  @TempDir Path folder;
  private Path base;

  @SuppressWarnings("NullAway.Init") // made before each test
  EditorTidyIT() {}

  @BeforeEach
  void init() {
    base = folder.resolve("base");
    PrintWriter out = new PrintWriter(new StringWriter());
    assertEquals(0, Main.run(out, out, "init", base.toString()));
  }

  private SiteServer serve() throws Exception {
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(base, "", null), base.resolve("target/site")).port(0);
    SiteServer server = SiteServer.start(serving, outcome -> {});
    server.firstBuild();
    return server;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static void said(Page page, String text) {
    assertThat(page.locator("#status")).hasText(text);
  }

  @Test
  void aTopicGoesFromItsEntriesTooAndEveryPageSaysWhatHoldsTheSiteBack(TestBrowser browser)
      throws Exception {
    var before = Trees.checksums(base.resolve("content"));
    try (SiteServer server = serve()) {
      Page page = browser.page(new Browser.NewContextOptions().setViewportSize(360, 740));
      page.navigate(server.editorAddress().orElseThrow().toString());
      link(page, "Topics and settings");
      button(page, "Remove Wood").click();
      assertThat(page.locator("dialog")).containsText("5 entries use “Wood”");
      button(page, "Cancel").click();
      assertThat(page.getByText("Not saved yet")).hasCount(0);
      button(page, "Remove Wood").click();
      button(page, "Remove it from them, too").click();
      assertThat(button(page, "Remove Wood")).hasCount(0);
      button(page, "Undo").click();
      said(page, "Your last change here is taken back.");
      assertEquals(before, Trees.checksums(base.resolve("content")));
      button(page, "Remove Wood").click();
      button(page, "Remove it from them, too").click();
      button(page, "Save").click();
      said(page, "Saved. " + OUTDATED);
      assertFalse(Files.readString(base.resolve("content/glues/hot-glue.yaml")).contains("wood"));
      link(page, "Pages");
      assertThat(page.locator("#outdated")).containsText(OUTDATED);
      link(page, "Show the problems");
      assertThat(page.locator(".problem")).hasCount(3);
      assertThat(page.locator(".problem").nth(1))
          .hasText("How we try a glue: There is no topic “wood”.");
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      Object wide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
      assertEquals(false, wide);
      button(page, "Undo").click();
      said(page, "The last change of “Topics and settings” is taken back.");
      assertThat(page.locator("#outdated")).isHidden();
      assertEquals(before, Trees.checksums(base.resolve("content")));
      browser.takeFaults(); // streams of pages that were left
    }
  }

  @Test
  void nothingMovesUnderTheHandAndALinkIsChosenByItsName(TestBrowser browser) throws Exception {
    try (SiteServer server = serve()) {
      Page page = browser.page();
      page.navigate(server.editorAddress().orElseThrow().toString());
      link(page, "Hot glue");
      Locator source = page.getByLabel("Source").first();
      Locator reason = page.getByLabel("Reason").first();
      reason.fill("");
      double top = source.boundingBox().y;
      reason.pressSequentially("As ");
      assertEquals(top, source.boundingBox().y);
      button(page, "Insert link").nth(1).click();
      page.locator("dialog input").fill("white");
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      page.keyboard().press("Enter");
      assertThat(reason).hasValue("As [[white-glue]]");
      page.keyboard().press("Control+s");
      said(page, "Saved.");
      link(page, "Topics and settings");
      button(page, "Facets").click();
      assertThat(page.locator("legend", new Page.LocatorOptions().setHasText("Facets")))
          .isInViewport();
      button(page, "Remove Clean up").scrollIntoViewIfNeeded();
      Object scrolled = page.evaluate("() => scrollY");
      button(page, "Remove Clean up").click();
      button(page, "Remove it from them, too").click();
      assertThat(button(page, "Remove Clean up")).hasCount(0);
      assertEquals(scrolled, page.evaluate("() => scrollY"));
      button(page, "Undo").click();
      link(page, "Glues");
      button(page, "New glue").click();
      page.getByLabel("Name").fill("Hot glue");
      page.keyboard().press("Enter");
      page.locator("dialog").getByText("Open").click();
      assertThat(page.locator("h1")).hasText("Hot glue");
      page.getByLabel("Name").first().fill("Melted glue");
      page.keyboard().press("Control+s");
      assertThat(page.locator("h1")).hasText("Melted glue");
      browser.takeFaults(); // the refusal, and streams of pages that were left
    }
  }

  @Test
  void entriesAreDeletedTogetherAndAPageLeadsBackToPages(TestBrowser browser) throws Exception {
    try (SiteServer server = serve()) {
      Page page = browser.page();
      page.navigate(server.editorAddress().orElseThrow().toString());
      link(page, "Pages");
      link(page, "How we try a glue");
      page.getByLabel("Text of the page").fill("See [this](foo.html)."); // only baking shows it
      page.keyboard().press("Control+s");
      said(page, "Saved. The site cannot be updated until 1 problem is solved.");
      assertThat(page.locator(".head .problem")).hasText("Line 7: “foo.html” leads nowhere.");
      button(page, "Delete").click();
      button(page, "Delete it").click();
      said(page, "“How we try a glue” is deleted.");
      assertThat(page.locator("h1")).hasText("Pages");
      assertThat(page.locator("#outdated")).isHidden();
      link(page, "Glues");
      button(page, "Delete several").click();
      button(page, "Choose all").click();
      button(page, "Delete the 6 chosen").click();
      assertThat(page.locator("dialog")).containsText("This deletes 6 entries.");
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      button(page, "Delete it").click();
      said(page, "6 entries are deleted.");
      assertThat(page.getByText("There is nothing yet.")).isVisible();
      assertTrue(Files.notExists(base.resolve("content/glues/wood-glue.yaml")));
      button(page, "Undo").click();
      assertThat(page.getByText("Wood glue")).isVisible();
      assertTrue(Files.exists(base.resolve("content/glues/wood-glue.yaml")));
      browser.takeFaults(); // streams of pages that were left
    }
  }
}
