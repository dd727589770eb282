package org.leaven.edition.pdf.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The fonts of one document. A character comes from the wished one, else from the first that has
 * it: those that come with the program, for Latin, Greek, Cyrillic, Hebrew and Arabic letters and
 * signs, then the author's.
 */
public final class Faces {
  /** What a text is set in. */
  public enum Style {
    PLAIN("Sans-Regular"),
    BOLD("Sans-Bold"),
    ITALIC("Sans-Italic"),
    HEAD("/org/leaven/edition/picture/NotoSerif-Bold-subset"),
    CODE("Mono-Regular");

    private final String file;

    Style(String file) {
      this.file = file;
    }

    boolean isBold() {
      return this == BOLD || this == HEAD;
    }
  }

  private static final List<String> OTHERS =
      List.of(
          "Hebrew-Regular",
          "Hebrew-Bold",
          "Arabic-Regular",
          "Arabic-Bold",
          "Math-Regular",
          "Symbols-Regular");

  private final Map<String, Face> faces = new LinkedHashMap<>();
  private final List<Face> own = new ArrayList<>();
  private final Map<Style, Map<Integer, Face>> known = new EnumMap<>(Style.class);
  private final SortedSet<Integer> missing = new TreeSet<>();

  /**
   * Fonts for a document.
   *
   * @param ofAuthor by name
   */
  public Faces(Map<String, FontFile> ofAuthor) {
    ofAuthor.forEach((name, font) -> own.add(new Face(name, font)));
    own.forEach(face -> faces.put(face.name(), face));
  }

  /** The face for a character; one without it when none has it. */
  public Face of(Style style, int character) {
    return known
        .computeIfAbsent(style, each -> new HashMap<>())
        .computeIfAbsent(character, each -> find(style, each));
  }

  /** Whether a font has a character. */
  public boolean has(int character) {
    return search(Style.PLAIN, character).isPresent();
  }

  private Face find(Style style, int character) {
    return search(style, character)
        .orElseGet(
            () -> {
              missing.add(character);
              return named(style.file);
            });
  }

  private Optional<Face> search(Style style, int character) {
    Face wished = named(style.file);
    if (wished.has(character)) {
      return Optional.of(wished);
    }
    Face plain = named(style.isBold() ? Style.BOLD.file : Style.PLAIN.file);
    if (plain.has(character)) {
      return Optional.of(plain);
    }
    List<Face> others = new ArrayList<>();
    if (character > 0x2FF) {
      OTHERS.forEach(name -> others.add(named(name)));
    }
    others.addAll(own);
    Predicate<Face> has = face -> face.has(character);
    return others.stream()
        .filter(has.and(face -> face.isBold() == style.isBold()))
        .findFirst()
        .or(() -> others.stream().filter(has).findFirst());
  }

  private Face named(String file) {
    Face there = faces.get(file);
    if (there != null) {
      return there;
    }
    try (InputStream in = Faces.class.getResourceAsStream(file + ".ttf")) {
      if (in == null) {
        throw new IOException(file + ".ttf is not in the program");
      }
      String name = "Noto" + file.replaceAll(".*/Noto|-subset", "").replace("-", "");
      Face face = new Face(name, FontFile.read(in.readAllBytes()));
      faces.put(file, face);
      return face;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The characters that were asked for and that no font has. */
  public SortedSet<Integer> missing() {
    return missing;
  }

  /** The faces that the document uses, in the order in which they came in. */
  public List<Face> used() {
    return faces.values().stream().filter(Face::isUsed).toList();
  }
}
