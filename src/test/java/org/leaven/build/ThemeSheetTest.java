package org.leaven.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaven.knowledge.Theme;
import org.leaven.source.Position;
import org.leaven.source.Problem;

/** What is said of the look in {@code kb.yaml} becomes rules of a style sheet. */
class ThemeSheetTest {
  private static final Position AT = new Position("content/kb.yaml", 4, 9);

  private static Theme theme(List<Theme.Colour> colours, List<Theme.Face> faces) {
    return new Theme("", colours, faces, "", "");
  }

  @Test
  void nothingSaidIsNoSheet() {
    assertEquals("", ThemeSheet.of(theme(List.of(), List.of())));
  }

  @Test
  void coloursComeInPairsAndGiveWayToMoreContrast() {
    String sheet =
        ThemeSheet.of(theme(List.of(new Theme.Colour("paper", "#fff", "#111")), List.of()));
    assertTrue(sheet.contains("--paper: #fff;"), sheet);
    assertTrue(sheet.contains("--paper: light-dark(#fff, #111);"), sheet);
    assertTrue(sheet.contains("@media not (prefers-contrast: more)"), sheet);
  }

  @Test
  void fontsAreFilesOrFamilies() {
    List<Theme.Face> faces =
        List.of(
            new Theme.Face("text", List.of("fonts/a b.woff2", "fonts/bold.woff2"), AT),
            new Theme.Face("headings", List.of("ui-serif"), AT));
    String sheet = ThemeSheet.of(theme(List.of(), faces));
    assertTrue(sheet.contains("src: url(\"../fonts/a%20b.woff2\");\n  font-weight: 400;"), sheet);
    assertTrue(
        sheet.contains("src: url(\"../fonts/bold.woff2\");\n  font-weight: 600 700;"), sheet);
    assertTrue(sheet.contains("--face: \"kb-text\", system-ui, sans-serif;"), sheet);
    assertTrue(sheet.contains("--head: ui-serif, var(--face);"), sheet);
  }

  @Test
  void aFontThatIsNotThereIsAProblemWhereItIsNamed() {
    Theme theme = theme(List.of(), List.of(new Theme.Face("text", List.of("fonts/a.woff2"), AT)));
    assertEquals(List.of(), ThemeSheet.check(theme, List.of("fonts/a.woff2")).problems());
    List<Problem> problems = ThemeSheet.check(theme, List.of("fonts/b.woff2")).problems();
    assertEquals(
        "content/kb.yaml:4:9: error [broken-link]: \"fonts/a.woff2\" leads nowhere; did you mean"
            + " \"fonts/b.woff2\"?",
        problems.get(0).toString());
  }
}
