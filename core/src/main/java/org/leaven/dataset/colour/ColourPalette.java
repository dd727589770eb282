package org.leaven.dataset.colour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The colours of the light or the dark scheme: the theme's, overridden by the author's.
 *
 * <p>Names and values are those of {@code assets/css/tokens.css}; a test compares them.
 */
public final class ColourPalette {
  /** The accent of the theme. */
  static final String ACCENT = "#1f4f6b";

  private static final Map<String, String> LIGHT =
      colours(
          "paper #fbfaf6 card #fff ink #1a1d1b soft #454b47 line #dad7cd edge #6b706c"
              + " positive #0a5540 positive-wash #e6f2ec negative #8a2312 negative-wash #f9eae6"
              + " neutral #664400 neutral-wash #f7efdc none #4a4f4c none-wash #f0efea"
              + " differs #1a1d1b differs-wash #ffe7a0");

  private static final Map<String, String> DARK =
      colours(
          "paper #14171a card #1b1f23 ink #eceae4 soft #c3c7c3 line #353b40 edge #8b918d"
              + " positive #8bd9b9 positive-wash #162e27 negative #f6ae9d negative-wash #3a1f1a"
              + " neutral #e9c777 neutral-wash #332a15 none #c3c7c3 none-wash #25292d"
              + " differs #1a1d1b differs-wash #f0d179");

  private static final List<String> VERDICTS = List.of("positive", "negative", "neutral", "none");
  private static final List<String> BACKGROUNDS = List.of("paper", "card", "accent-wash");

  private final Map<String, SrgbColour> shades = new LinkedHashMap<>();

  /** Two colours that the theme uses on one another, and the contrast they need. */
  public record Pair(String one, String other, double least) {
    /** Text on its background (WCAG 2.2, 1.4.6). */
    static Pair text(String text, String background) {
      return new Pair(text, background, 7);
    }

    /** A graphic or a border on its background (WCAG 2.2, 1.4.11). */
    static Pair mark(String mark, String background) {
      return new Pair(mark, background, 3);
    }
  }

  /**
   * Overrides the theme's colours by the author's.
   *
   * @param accent empty for the theme's own
   * @param own by token
   */
  public ColourPalette(boolean isDark, String accent, Map<String, String> own) {
    Map<String, String> colours = new LinkedHashMap<>(isDark ? DARK : LIGHT);
    colours.putAll(own);
    colours.forEach((token, colour) -> shades.put(token, SrgbColour.of(colour)));
    SrgbColour hue = SrgbColour.of(accent.isEmpty() ? ACCENT : accent);
    shades.put("link", isDark ? hue.with(0.84, 0.09) : hue.with(0.39, 0.1));
    shades.put("accent-wash", isDark ? hue.with(0.28, 0.03) : hue.with(0.95, 0.014));
  }

  private static Map<String, String> colours(String words) {
    Map<String, String> colours = new LinkedHashMap<>();
    String[] each = words.split(" ", -1);
    for (int i = 0; i < each.length; i += 2) {
      colours.put(each[i], each[i + 1]);
    }
    return colours;
  }

  /**
   * The names of the colours that an author can change, in the order of the theme's style sheet.
   */
  public static Set<String> tokens() {
    return LIGHT.keySet();
  }

  /** The theme's own colour of a name. */
  public static String ofTheme(boolean isDark, String token) {
    return (isDark ? DARK : LIGHT).getOrDefault(token, "");
  }

  /** Every pair of colours that needs a minimum contrast. */
  public static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String text : List.of("ink", "soft", "link")) {
      BACKGROUNDS.forEach(background -> pairs.add(Pair.text(text, background)));
      VERDICTS.forEach(verdict -> pairs.add(Pair.text(text, verdict + "-wash")));
    }
    for (String verdict : VERDICTS) {
      BACKGROUNDS.forEach(background -> pairs.add(Pair.text(verdict, background)));
      pairs.add(Pair.text(verdict, verdict + "-wash"));
    }
    pairs.add(Pair.text("differs", "differs-wash"));
    pairs.add(Pair.mark("edge", "paper"));
    pairs.add(Pair.mark("edge", "card"));
    return pairs;
  }

  /** The contrast of a pair, from 1 to 21. */
  public double contrast(Pair pair) {
    SrgbColour one = shades.get(pair.one());
    SrgbColour other = shades.get(pair.other());
    if (one == null || other == null) {
      throw new IllegalArgumentException("no such colours: " + pair);
    }
    return one.contrast(other);
  }
}
