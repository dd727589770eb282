package org.leaven.knowledge.setting;

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
 * @param home what the front page shows
 * @param hasRoutine whether readers can collect entries with steps in a routine
 */
public record ThemeSettings(
    String accent,
    List<Colour> colours,
    List<Face> faces,
    String logo,
    String footer,
    Home home,
    boolean hasRoutine) {
  public ThemeSettings {
    colours = List.copyOf(colours);
    faces = List.copyOf(faces);
  }

  /**
   * What the front page shows.
   *
   * @param examples ids of entries that a reader may look for
   * @param topic id of the topic whose lists are shown; empty for the first
   * @param topics {@code lists} or {@code cards}; empty for what fits their number
   */
  public record Home(List<String> examples, String topic, String topics) {
    /** What the theme does by itself. */
    public static final Home PLAIN = new Home(List.of(), "", "");

    public Home {
      examples = List.copyOf(examples);
    }
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
