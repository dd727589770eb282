package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.Leaven;
import org.leaven.cli.Main;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.SiteServer;

/**
 * From {@code leaven init} to a base with three topics, eight entries, two pictures, a figure and a
 * page of its own, in the browser alone.
 */
@ExtendWith(BrowserExtension.class)
class EditorJourneyIT {
  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  private static void enter(Page page, String label, String text) {
    field(page, label).fill(text);
    page.keyboard().press("Enter");
  }

  private static void save(Page page) {
    button(page, "Save").click();
    assertThat(page.locator("#status")).hasText("Saved.");
    assertThat(page.locator(".count")).hasText("No problems.");
  }

  @Test
  void anAuthorFillsANewBaseWithoutOpeningAFile(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    Path base = folder.resolve("base");
    PrintWriter out = new PrintWriter(new StringWriter());
    assertEquals(0, Main.run(out, out, "init", base.toString()));
    ServeOptions serving =
        ServeOptions.of(new BuildOptions(base, "", null), base.resolve("target/site")).port(0);
    try (SiteServer server = SiteServer.start(serving, outcome -> {})) {
      server.firstBuild();
      Page page = browser.page();
      page.navigate(server.editorAddress().orElseThrow().toString());
      link(page, "Topics and settings");
      enter(page, "New: Topic", "Leather");
      save(page);
      for (String name : List.of("Epoxy", "Contact glue")) {
        writeEntry(page, name);
      }
      drawFigure(page);
      link(page, "Pages");
      button(page, "New page").click();
      enter(page, "Title", "Before you begin");
      field(page, "Text of the page").fill("Air the room. [[epoxy]] smells.\n");
      save(page);
    }
    BuildReport report = Leaven.of(base).check();
    assertEquals(List.of(), report.problems());
    assertEquals(8, report.entries());
    Path glues = base.resolve("content/glues");
    assertTrue(Files.exists(glues.resolve("epoxy-tube.svg")));
    assertTrue(Files.exists(glues.resolve("contact-glue-tube.svg")));
    String contact = Files.readString(glues.resolve("contact-glue.yaml"));
    assertTrue(contact.contains("shoulder: 45") && contact.contains("leather:"), contact);
    String text = Files.readString(base.resolve("content/before-you-begin.md"));
    assertTrue(text.endsWith("[[epoxy]] smells.\n"), text);
    browser.takeFaults(); // streams of pages that were left
  }

  private static void writeEntry(Page page, String name) {
    link(page, "Glues");
    button(page, "New glue").click();
    enter(page, "Name", name);
    assertThat(page.locator("h1")).hasText(name);
    field(page, "Leather").selectOption("good");
    field(page, "Source").selectOption("notes");
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    page.waitForFileChooser(() -> button(page, "Add: Picture").click())
        .setFiles(new FilePayload(name + " tube.svg", "image/svg+xml", bytes));
    assertThat(page.locator("#status")).containsText("Stored as");
    field(page, "Alternative text").fill("A tube");
    save(page);
  }

  private static Locator slider(Page page, String name) {
    return page.getByRole(
        AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static double middle(Locator point) {
    BoundingBox box = point.boundingBox();
    return box.x + box.width / 2;
  }

  /** Below a step of the entry that is open. */
  private static void drawFigure(Page page) {
    button(page, "Add: Steps").click();
    page.keyboard().type("Hold it out.");
    page.getByText("More on this …").last().click();
    button(page, "Draw a figure").click();
    Locator shoulder = slider(page, "Shoulder");
    Locator canvas = page.locator(".canvas");
    assertThat(canvas).hasAttribute("viewBox", Pattern.compile("-.*"));
    double left = middle(slider(page, "Spine"));
    String before = canvas.getAttribute("viewBox");
    for (int i = 0; i < 9; i++) {
      shoulder.press("ArrowUp");
    }
    assertThat(shoulder).hasAttribute("aria-valuenow", "45");
    assertThat(canvas).not().hasAttribute("viewBox", before);
    assertEquals(left, middle(slider(page, "Spine")), 1, "the body stands still");
    save(page);
  }
}
