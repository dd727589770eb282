package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contrast of every pair of colours that the theme puts on one another, from the tokens alone:
 * 7 to 1 for text, 3 to 1 for the edges of what can be used (WCAG 2.2, 1.4.6 and 1.4.11).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {
  private static final Path TOKENS = Path.of("assets/css/tokens.css");
  private static final Pattern PAIR =
      Pattern.compile("--([\\w-]+): light-dark\\((#\\w+), (#\\w+)\\);");
  private static final Pattern PLAIN = Pattern.compile("--([\\w-]+): (#\\w+);");
  private static final double TEXT = 7;
  private static final double MARK = 3;

  private final List<Map<String, String>> schemes = new ArrayList<>();
  private Map<String, String> plain = Map.of();

  @BeforeAll
  void read() throws IOException {
    String css = Files.readString(TOKENS);
    int more = css.indexOf("prefers-contrast: more");
    plain = tokens(PLAIN, css.substring(0, css.indexOf("@supports")), 2);
    schemes.add(plain);
    schemes.add(tokens(PAIR, css.substring(0, more), 2));
    schemes.add(tokens(PAIR, css.substring(0, more), 3));
    schemes.add(tokens(PAIR, css, 2));
    schemes.add(tokens(PAIR, css, 3));
  }

  /** Later ones lie over earlier ones of the same name. */
  private static Map<String, String> tokens(Pattern pattern, String css, int group) {
    Map<String, String> tokens = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(css);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(group));
    }
    assertTrue(tokens.size() >= 17, tokens::toString);
    return tokens;
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "ink, accent-wash",
    "ink, none-wash",
    "ink, positive-wash",
    "ink, negative-wash",
    "ink, neutral-wash",
    "soft, paper",
    "soft, card",
    "soft, accent-wash",
    "soft, positive-wash",
    "soft, negative-wash",
    "soft, neutral-wash",
    "link, paper",
    "link, card",
    "link, accent-wash",
    "link, positive-wash",
    "link, negative-wash",
    "link, neutral-wash",
    "card, link",
    "positive, positive-wash",
    "positive, paper",
    "positive, card",
    "positive, accent-wash",
    "negative, negative-wash",
    "negative, paper",
    "negative, card",
    "negative, accent-wash",
    "neutral, neutral-wash",
    "neutral, paper",
    "neutral, card",
    "neutral, accent-wash",
    "none, paper",
    "none, card",
    "none, none-wash",
    "none, accent-wash",
    "differs, differs-wash"
  })
  void textIsSevenTimesAsLight(String text, String ground) {
    for (Map<String, String> scheme : schemes) {
      assertContrast(scheme, text, ground, TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({"edge, paper", "edge, card", "link, paper", "link, card"})
  void edgesOfWhatCanBeUsedAreThreeTimesAsLight(String edge, String ground) {
    for (Map<String, String> scheme : schemes) {
      assertContrast(scheme, edge, ground, MARK);
    }
  }

  @Test
  void browsersWithoutPairsSeeTheLightScheme() {
    plain.forEach(
        (name, colour) -> {
          if (!name.equals("accent")) {
            assertEquals(schemes.get(1).get(name), colour, name);
          }
        });
  }

  private static void assertContrast(
      Map<String, String> scheme, String one, String other, double least) {
    double contrast = contrast(scheme.getOrDefault(one, ""), scheme.getOrDefault(other, ""));
    assertTrue(contrast >= least, one + " on " + other + ": " + contrast + " in " + scheme);
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21, contrast("#000", "#ffffff"), 0.01);
    assertEquals(4.54, contrast("#767676", "#fff"), 0.01);
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    String digits = colour.substring(1);
    int each = digits.length() / 3;
    double[] share = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      String part = digits.substring(i * each, (i + 1) * each);
      double value = Integer.parseInt(each == 1 ? part + part : part, 16) / 255.0;
      double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      sum += share[i] * linear;
    }
    return sum;
  }
}
