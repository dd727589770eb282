package org.leaven.dataset.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program knows of colours is what the style sheet says. */
class ColourPaletteTest {
  private static String sheet() throws IOException {
    String sheet = Files.readString(Path.of("assets/css/tokens.css"));
    return sheet.substring(0, sheet.indexOf("prefers-contrast: more"));
  }

  @Test
  void theColoursAreThoseOfTheSheet() throws IOException {
    for (String token : ColourPalette.tokens()) {
      String pair =
          "--%s: light-dark(%s, %s);"
              .formatted(
                  token, ColourPalette.ofTheme(false, token), ColourPalette.ofTheme(true, token));
      assertTrue(sheet().contains(pair), pair);
    }
    long pairs = Pattern.compile("--[\\w-]+: light-dark\\(#").matcher(sheet()).results().count();
    assertEquals(
        pairs, ColourPalette.tokens().size() + 2, "link and accent-wash come from the accent");
  }

  @Test
  void theAccentIsMadeIntoLinksAsInTheSheet() throws IOException {
    assertTrue(sheet().contains("--accent: " + ColourPalette.ACCENT + ";"));
    assertTrue(sheet().contains("oklch(from var(--accent) 0.39 min(c, 0.1) h),"));
    assertTrue(sheet().contains("oklch(from var(--accent) 0.84 min(c, 0.09) h)"));
    assertTrue(sheet().contains("oklch(from var(--accent) 0.95 min(c, 0.014) h),"));
    assertTrue(sheet().contains("oklch(from var(--accent) 0.28 min(c, 0.03) h)"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyAccentKeepsEveryContrast(boolean isDark) {
    for (int red = 0; red < 256; red += 17) {
      for (int green = 0; green < 256; green += 17) {
        for (int blue = 0; blue < 256; blue += 17) {
          String accent = String.format("#%02x%02x%02x", red, green, blue);
          ColourPalette palette = new ColourPalette(isDark, accent, Map.of());
          for (ColourPalette.Pair pair : ColourPalette.pairs()) {
            double contrast = palette.contrast(pair);
            assertTrue(contrast >= pair.least(), accent + ": " + pair + " " + contrast);
          }
        }
      }
    }
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21, SrgbColour.of("#000").contrast(SrgbColour.of("#ffffff")), 0.01);
    assertEquals(4.54, SrgbColour.of("#767676").contrast(SrgbColour.of("#fff")), 0.01);
  }

  @Test
  void lessColourIsThatOfTheBrowsers() {
    // as Chromium paints oklch(from #f00 0.39 min(c, 0.1) h), and so on
    assertEquals("#712c24", hex(SrgbColour.of("#f00").with(0.39, 0.1)));
    assertEquals("#a0d2f3", hex(SrgbColour.of("#1f4f6b").with(0.84, 0.09)));
    assertEquals("#00542e", hex(SrgbColour.of("#0a6").with(0.39, 0.1)));
  }

  private static String hex(SrgbColour shade) {
    return "#" + part(shade.red()) + part(shade.green()) + part(shade.blue());
  }

  private static String part(double linear) {
    double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return String.format("%02x", Math.round(value * 255));
  }
}
