package org.leaven.knowledge;

import java.util.List;
import org.leaven.source.problem.Position;

/**
 * The author's changes to the default theme.
 *
 * @param accent a CSS colour in hexadecimal; may be empty
 * @param colours the author's colours, replacing the theme's
 * @param faces the author's fonts
 * @param logo path of an image below {@code assets/}; may be empty
 * @param footer text of the page footer; may be empty
 */
public record ThemeSettings(
    String accent, List<Colour> colours, List<Face> faces, String logo, String footer) {
  public ThemeSettings {
    colours = List.copyOf(colours);
    faces = List.copyOf(faces);
  }

  /**
   * A colour that replaces one of the theme's.
   *
   * @param token the name of the theme's colour
   * @param light the colour in the light scheme, in hexadecimal, as is the dark one
   */
  public record Colour(String token, String light, String dark) {}

  /**
   * A font.
   *
   * @param use {@code text} or {@code headings}
   * @param names a family, or a file or two below {@code assets/}: the upright and the bold one
   */
  public record Face(String use, List<String> names, Position at) {
    public Face {
      names = List.copyOf(names);
    }

    /** The font files; empty where a family is named. */
    public List<String> files() {
      return names.stream().filter(name -> name.matches(".*\\.(woff2|woff|ttf|otf)")).toList();
    }
  }
}
