package org.leaven.dataset.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.leaven.dataset.colour.ColourPalette;
import org.leaven.dataset.raw.RawMainFile.RawColour;
import org.leaven.dataset.raw.RawMainFile.RawTheme;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code low-contrast}: colours of the author with a contrast below 7:1 for text or 3:1 for
 * borders, in either scheme. For each colour only the worst case is reported.
 */
final class ContrastRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    RawTheme theme = dataset.head().theme();
    for (boolean isDark : new boolean[] {false, true}) {
      Map<String, String> own = new LinkedHashMap<>();
      for (RawColour colour : theme.colours()) {
        String value = isDark ? colour.dark() : colour.light();
        if (!value.isEmpty()) {
          own.put(colour.token().value(), value);
        }
      }
      ColourPalette palette = new ColourPalette(isDark, theme.accent(), own);
      for (RawColour colour : theme.colours()) {
        if (own.containsKey(colour.token().value())) {
          check(colour, palette, isDark ? "dark" : "light", problems);
        }
      }
    }
  }

  private static void check(
      RawColour colour, ColourPalette palette, String scheme, Problems problems) {
    String token = colour.token().value();
    ColourPalette.pairs().stream()
        .filter(pair -> pair.one().equals(token) || pair.other().equals(token))
        .filter(pair -> palette.contrast(pair) < pair.least())
        .min(Comparator.comparing(pair -> palette.contrast(pair) / pair.least()))
        .ifPresent(pair -> report(colour, palette, pair, scheme, problems));
  }

  private static void report(
      RawColour colour,
      ColourPalette palette,
      ColourPalette.Pair pair,
      String scheme,
      Problems problems) {
    double contrast = Math.floor(palette.contrast(pair) * 10) / 10;
    String what =
        String.format(
            Locale.ROOT,
            "\"%s\" on \"%s\" has a contrast of %.1f in the %s scheme",
            pair.one(),
            pair.other(),
            contrast,
            scheme);
    String cure =
        String.format(
            Locale.ROOT, "%.0f is needed; make one lighter or the other darker", pair.least());
    problems.add(colour.token().at(), ProblemCode.LOW_CONTRAST, what, cure);
  }
}
