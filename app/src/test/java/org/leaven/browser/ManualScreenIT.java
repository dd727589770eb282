package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** A site of pages alone, the manual, on a screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ManualScreenIT {
  private Path site = Path.of("");

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    Build build = new Build(new BuildOptions(Path.of("src", "manual"), "", null));
    assertEquals(List.of(), build.run(site).problems());
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "390, 844", "320, 568"})
  void boxOfTheSearchIsOnTheFirstScreen(int width, int height, TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setViewportSize(width, height));
    page.navigate(site.resolve("search.html").toUri().toString());
    BoundingBox box =
        Objects.requireNonNull(
            page.locator("main [data-search] [role=combobox]").first().boundingBox());
    assertTrue(box.y > 0 && box.y + box.height < height, "from " + box.y + " to " + box.height);
  }

  /** What looks as it does to a reader: the background, the edges, and their colours. */
  private static final String LOOK =
      """
      node => {
        const style = getComputedStyle(node);
        return [style.backgroundColor, style.borderInlineStart, style.borderBlockStart].join("|");
      }
      """;

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void graveAdmonitionsDoNotLookLikeNotes(
      ColorScheme scheme, TestBrowser browser, @TempDir Path folder) throws IOException {
    Page page = browser.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(admonitions(folder).toUri().toString());
    String note = look(page, "note");
    assertEquals(note, look(page, "tip"));
    for (String grave : List.of("warning", "caution", "danger", "urgent", "emergency")) {
      assertNotEquals(note, look(page, grave), grave);
    }
    assertNotEquals(look(page, "urgent"), look(page, "emergency"));
    assertNotEquals(look(page, "urgent"), look(page, "non-urgent"));
    assertNotEquals(look(page, "warning"), look(page, "danger"));
  }

  private static String look(Page page, String kind) {
    return (String) page.locator(".admonition[data-kind=" + kind + "]").evaluate(LOOK);
  }

  private static Path admonitions(Path folder) throws IOException {
    Path notes = folder.resolve("notes");
    Path source = Files.createDirectories(notes.resolve("content"));
    StringBuilder text = new StringBuilder("# Notes\n\n");
    for (String kind :
        List.of(
            "note", "tip", "warning", "caution", "danger", "non-urgent", "urgent", "emergency")) {
      text.append("!!! ").append(kind).append("\n    Words.\n\n");
    }
    Files.writeString(source.resolve("kb.yaml"), "id: k\ntitle: K\n");
    Files.writeString(source.resolve("p.md"), text);
    Files.writeString(
        notes.resolve("jbake.properties"), "default.type=page\ndefault.status=published\n");
    Path made = folder.resolve("made");
    Build build = new Build(new BuildOptions(notes, "", null));
    assertEquals(List.of(), build.run(made).problems());
    return made.resolve("p.html");
  }
}
