package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leaven.dataset.colour.ColourPalette;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile.RawColour;
import org.leaven.dataset.raw.RawMainFile.RawFont;
import org.leaven.dataset.raw.RawMainFile.RawHome;
import org.leaven.dataset.raw.RawMainFile.RawTheme;
import org.leaven.source.problem.Located;

/** Reads the theme settings of {@code kb.yaml}: colours, fonts, logo and footer. */
final class ThemeReader {
  private static final AllowedKeys THEME =
      AllowedKeys.of(
          "the theme", "accent", "colours", "fonts", "logo", "footer", "home", "routine");
  private static final AllowedKeys COLOURS =
      AllowedKeys.of("the colours", ColourPalette.tokens().toArray(String[]::new));
  private static final AllowedKeys COLOUR = AllowedKeys.of("a colour", "light", "dark");
  private static final AllowedKeys FONTS = AllowedKeys.of("the fonts", "text", "headings");
  private static final AllowedKeys HOME =
      AllowedKeys.of("the front page", "examples", "topic", "topics");
  private static final List<String> WAYS = List.of("lists", "cards");
  private static final int MAX_FILES = 2;
  private static final String CURE =
      "name a family, or one or two files below assets/, such as \"fonts/mine.woff2\"";

  private static final Pattern HEX = Pattern.compile("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");
  private static final String BELOW_ASSETS =
      "(?!(.*/)?\\.{1,2}(/|$))[^\\s/:\\\\?#\"<>][^:\\\\?#\"<>]*";
  private static final Pattern LOGO = Pattern.compile(BELOW_ASSETS);

  /** A font file below {@code assets/}, or the name of a font family. */
  private static final Pattern FONT =
      Pattern.compile(BELOW_ASSETS + "\\.(woff2|woff|ttf|otf)|[\\p{L}\\p{N}][\\p{L}\\p{N} -]*");

  private final NodeReader reader;

  ThemeReader(NodeReader reader) {
    this.reader = reader;
  }

  RawTheme read(MappingFields head) {
    Optional<MappingFields> theme =
        head.node("theme").flatMap(node -> reader.fields(node, "\"theme\"", THEME));
    if (theme.isEmpty()) {
      return RawTheme.PLAIN;
    }
    MappingFields own = theme.get();
    return new RawTheme(
        colour(own.word("accent")),
        own.node("colours").map(this::colours).orElse(List.of()),
        faces(own),
        reader.matching(own.word("logo"), LOGO, "name a file below assets/").orElse(""),
        own.text("footer").value(),
        own.node("home").map(this::home).orElse(RawHome.PLAIN),
        own.node("routine").flatMap(node -> reader.flag(node, "\"routine\"")).orElse(true));
  }

  private RawHome home(Node node) {
    return reader
        .fields(node, "\"home\"", HOME)
        .map(
            own ->
                new RawHome(
                    words(own.oneOrMany("examples")),
                    words(own.oneOrMany("topic")),
                    own.choice("topics", WAYS, "")))
        .orElse(RawHome.PLAIN);
  }

  private List<Located<String>> words(List<NamedNode> items) {
    return items.stream().flatMap(item -> reader.word(item.node(), item.name()).stream()).toList();
  }

  private String colour(Located<String> word) {
    return reader.matching(word, HEX, "write a colour such as \"#0a6\"").orElse("");
  }

  private List<RawColour> colours(Node node) {
    List<RawColour> colours = new ArrayList<>();
    Optional<MappingFields> all = reader.fields(node, "\"colours\"", COLOURS);
    for (String token : ColourPalette.tokens()) {
      all.flatMap(fields -> fields.node(token))
          .flatMap(value -> colour(token, value))
          .ifPresent(colours::add);
    }
    return colours;
  }

  /** Reads a colour; a single value is that of the light scheme. */
  private Optional<RawColour> colour(String token, Node node) {
    return reader
        .textOrFields(new NamedNode(node, NodeReader.quoted(token)), "light", COLOUR)
        .map(
            own ->
                new RawColour(
                    new Located<>(token, node.at()),
                    colour(own.word("light")),
                    colour(own.word("dark"))));
  }

  private List<RawFont> faces(MappingFields theme) {
    List<RawFont> faces = new ArrayList<>();
    Optional<MappingFields> fonts =
        theme.node("fonts").flatMap(node -> reader.fields(node, "\"fonts\"", FONTS));
    for (String use : FONTS.allowed()) {
      List<Located<String>> names = fonts.map(own -> names(own, use)).orElse(List.of());
      if (!names.isEmpty()) {
        faces.add(new RawFont(use, names));
      }
    }
    return faces;
  }

  private List<Located<String>> names(MappingFields fonts, String use) {
    List<Located<String>> names = new ArrayList<>();
    for (NamedNode item : fonts.oneOrMany(use)) {
      reader
          .word(item.node(), item.name())
          .filter(name -> reader.matching(name, FONT, CURE).isPresent())
          .ifPresent(names::add);
    }
    boolean areFiles = names.stream().allMatch(ThemeReader::isFile);
    if (names.size() > (areFiles ? MAX_FILES : 1)) {
      reader.badValue(names.get(1).at(), "too many fonts", CURE);
      return names.subList(0, 1);
    }
    return names;
  }

  private static boolean isFile(Located<String> name) {
    return name.value().matches(".*\\.(woff2|woff|ttf|otf)");
  }
}
