package org.leaven.edition.pdf.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.leaven.source.ProgramFile;

/**
 * The fonts of one document. A character comes from the wished one, else from the first that has
 * it: those that come with the program, for Latin, Greek, Cyrillic, Hebrew and Arabic letters and
 * signs, then the author's.
 */
public final class FontStack {
  private static final int BOLD_FROM = 600;
  private static final int LATIN_UNTIL = 0x2FF;
  private static final List<String> OTHERS =
      List.of(
          "font/Hebrew-Regular",
          "font/Hebrew-Bold",
          "font/Arabic-Regular",
          "font/Arabic-Bold",
          "font/Math-Regular",
          "font/Symbols-Regular");

  private final PDDocument document;
  private final Map<String, Font> program = new LinkedHashMap<>();
  private final List<Font> ofAuthor = new ArrayList<>();
  private final Map<TextStyle.Face, Map<Integer, Font>> known = new EnumMap<>(TextStyle.Face.class);
  private final SortedSet<Integer> missing = new TreeSet<>();
  private final Map<COSName, PDType0Font> used = new LinkedHashMap<>();

  /**
   * Fonts for a document.
   *
   * @param ofAuthor TrueType files, in the order in which they are asked
   */
  public FontStack(PDDocument document, List<byte[]> ofAuthor) throws IOException {
    this.document = document;
    for (byte[] file : ofAuthor) {
      this.ofAuthor.add(new Font(file));
    }
  }

  /** One font, which comes into the document with the characters that are written in it. */
  final class Font {
    private final TrueTypeFont file;
    private final CmapLookup glyphs;
    private final boolean isBold;
    private @Nullable PDType0Font embedded;
    private final COSName name = COSName.getPDFName("F" + (program.size() + ofAuthor.size()));

    /** Reads a font without the help of fonts of the system. */
    private Font(byte[] bytes) throws IOException {
      file = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
      glyphs = file.getUnicodeCmapLookup();
      isBold = file.getOS2Windows() != null && file.getOS2Windows().getWeightClass() >= BOLD_FROM;
    }

    boolean has(int character) {
      return glyphs.getGlyphId(character) != 0;
    }

    /** How wide a character is when an em has so many points. */
    double advance(int character, double size) throws IOException {
      return file.getAdvanceWidth(glyphs.getGlyphId(character)) * size / file.getUnitsPerEm();
    }

    /** Its name in the resources of pages. */
    COSName name() {
      return name;
    }

    /** Whether what the document says of its glyph is the character itself. */
    boolean says(int character) {
      List<Integer> all = glyphs.getCharCodes(glyphs.getGlyphId(character));
      return character == '\u00A0' || all == null || all.get(0) == character;
    }

    /** The codes of characters; of those alone that it has. */
    COSString codes(int[] characters) throws IOException {
      PDType0Font font = embedded;
      if (font == null) {
        font = PDType0Font.load(document, file, true);
        embedded = font;
        used.put(name, font);
      }
      ByteArrayOutputStream codes = new ByteArrayOutputStream();
      for (int character : characters) {
        if (has(character)) {
          font.addToSubset(character);
          codes.writeBytes(font.encode(Character.toString(character)));
        }
      }
      return new COSString(codes.toByteArray(), true);
    }
  }

  /**
   * Tries to embed a font.
   *
   * @throws IOException when it is none, has other outlines, or forbids it
   */
  public static void check(byte[] file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      new FontStack(document, List.of(file)).ofAuthor.get(0).codes(new int[0]);
    } catch (RuntimeException e) { // the library throws any at a broken file
      throw new IOException("the file is broken", e);
    }
  }

  /** The font for a character; one without it when none has it. */
  Font of(TextStyle.Face face, int character) {
    return known
        .computeIfAbsent(face, each -> new HashMap<>())
        .computeIfAbsent(character, each -> find(face, each));
  }

  /** Whether a font has a character. */
  boolean has(int character) {
    return search(TextStyle.Face.PLAIN, character).isPresent();
  }

  private Font find(TextStyle.Face face, int character) {
    Optional<Font> found = search(face, character);
    if (found.isEmpty()) {
      missing.add(character);
    }
    return found.orElseGet(() -> named(face.file));
  }

  private Optional<Font> search(TextStyle.Face face, int character) {
    List<Font> all = new ArrayList<>();
    all.add(named(face.file));
    all.add(named(face.isBold() ? TextStyle.Face.BOLD.file : TextStyle.Face.PLAIN.file));
    Optional<Font> own = all.stream().filter(font -> font.has(character)).findFirst();
    List<Font> others = new ArrayList<>();
    if (own.isEmpty() && character > LATIN_UNTIL) {
      OTHERS.forEach(name -> others.add(named(name)));
    }
    others.addAll(ofAuthor);
    List<Font> having = others.stream().filter(font -> font.has(character)).toList();
    return own.or(
        () ->
            having.stream()
                .filter(font -> font.isBold == face.isBold())
                .findFirst()
                .or(() -> having.stream().findFirst()));
  }

  private Font named(String file) {
    Font there = program.get(file);
    if (there == null) {
      try {
        there = new Font(ProgramFile.bytes(FontStack.class, file + ".ttf"));
        program.put(file, there);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return there;
  }

  /** The characters that were asked for and that no font has. */
  public SortedSet<Integer> missing() {
    return missing;
  }

  /** Embeds what was used of the fonts; gives them by their names. */
  public COSDictionary embed() throws IOException {
    COSDictionary embedded = new COSDictionary();
    for (Map.Entry<COSName, PDType0Font> font : used.entrySet()) {
      font.getValue().subset();
      embedded.setItem(font.getKey(), font.getValue());
    }
    return embedded;
  }
}
