package org.leaven.edition.pwa;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.knowledge.setting.ThemeSettings;

/**
 * The colours in the web app manifest, which a device shows around the site.
 *
 * @param paper the background in the light scheme, in hexadecimal
 * @param darkPaper the background in the dark scheme
 * @param accent the accent colour of the knowledge base
 */
public record PwaColours(String paper, String darkPaper, String accent) {
  /** The path of the theme's design tokens, below {@code assets/}. */
  public static final String TOKENS = "css/tokens.css";

  private static final Pattern PAPER =
      Pattern.compile("--paper:\\s*light-dark\\(\\s*(#\\w+)\\s*,\\s*(#\\w+)\\s*\\)");
  private static final Pattern ACCENT = Pattern.compile("--accent:\\s*(#\\w+)");

  /**
   * Reads the colours of a theme.
   *
   * @param theme the author's settings, which override the tokens
   * @param tokens the text of {@link #TOKENS}; colours that it does not write in hexadecimal are
   *     white, black and a blue
   */
  public static PwaColours of(ThemeSettings theme, String tokens) {
    Matcher paper = PAPER.matcher(tokens);
    boolean isPaper = paper.find();
    Matcher accent = ACCENT.matcher(tokens);
    String usual = accent.find() ? accent.group(1) : "#1f4f6b";
    PwaColours own =
        new PwaColours(
            isPaper ? paper.group(1) : "#ffffff",
            isPaper ? paper.group(2) : "#000000",
            theme.accent().isEmpty() ? usual : theme.accent());
    return theme.colours().stream()
        .filter(colour -> colour.token().equals("paper"))
        .findFirst()
        .map(colour -> new PwaColours(colour.light(), colour.dark(), own.accent))
        .orElse(own);
  }
}
