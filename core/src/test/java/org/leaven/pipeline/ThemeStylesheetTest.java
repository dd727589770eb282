package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/** What is said of the look in {@code kb.yaml} becomes rules of a style sheet. */
class ThemeStylesheetTest {
  private static final Position AT = new Position("content/kb.yaml", 4, 9);

  private static ThemeSettings theme(
      List<ThemeSettings.Colour> colours, List<ThemeSettings.Face> faces) {
    return new ThemeSettings("", colours, faces, "", "", ThemeSettings.Home.PLAIN, true);
  }

  @Test
  void nothingSaidIsNoSheet() {
    assertEquals("", ThemeStylesheet.of(theme(List.of(), List.of())));
  }

  @Test
  void coloursComeInPairsAndGiveWayToMoreContrast() {
    String sheet =
        ThemeStylesheet.of(
            theme(List.of(new ThemeSettings.Colour("paper", "#fff", "#111")), List.of()));
    assertTrue(sheet.contains("--paper: #fff;"), sheet);
    assertTrue(sheet.contains("--paper: light-dark(#fff, #111);"), sheet);
    assertTrue(sheet.contains("@media not (prefers-contrast: more)"), sheet);
  }

  @Test
  void fontsAreFilesOrFamilies() {
    List<ThemeSettings.Face> faces =
        List.of(
            new ThemeSettings.Face("text", List.of("fonts/a b.woff2", "fonts/bold.woff2"), AT),
            new ThemeSettings.Face("headings", List.of("ui-serif"), AT));
    String sheet = ThemeStylesheet.of(theme(List.of(), faces));
    assertTrue(sheet.contains("src: url(\"../fonts/a%20b.woff2\");\n  font-weight: 400;"), sheet);
    assertTrue(
        sheet.contains("src: url(\"../fonts/bold.woff2\");\n  font-weight: 600 700;"), sheet);
    assertTrue(sheet.contains("--face: \"kb-text\", system-ui, sans-serif;"), sheet);
    assertTrue(sheet.contains("--head: ui-serif, var(--face);"), sheet);
  }

  @Test
  void aFontThatIsNotThereIsAProblemWhereItIsNamed() {
    ThemeSettings theme =
        theme(List.of(), List.of(new ThemeSettings.Face("text", List.of("fonts/a.woff2"), AT)));
    assertEquals(List.of(), ThemeStylesheet.check(theme, List.of("fonts/a.woff2")).problems());
    List<Problem> problems = ThemeStylesheet.check(theme, List.of("fonts/b.woff2")).problems();
    assertEquals(
        "content/kb.yaml:4:9: error [broken-link]: \"fonts/a.woff2\" leads nowhere; did you mean"
            + " \"fonts/b.woff2\"?",
        problems.get(0).toString());
  }
}
