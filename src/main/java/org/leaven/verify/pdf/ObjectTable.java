package org.leaven.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The objects of a PDF file, found by its cross-reference stream (ISO 32000-1, 7.5.8). */
final class ObjectTable {
  private final byte[] file;
  private final Map<Integer, long[]> places = new HashMap<>();
  private final Map<Integer, Value> read = new HashMap<>();
  private final Map<Integer, List<Value>> streams = new HashMap<>();
  private Value.Dictionary trailer = new Value.Dictionary(Map.of());

  /**
   * Opens a file.
   *
   * @throws IllegalArgumentException when it is no such file, or broken
   */
  ObjectTable(byte[] file) {
    this.file = file;
    try {
      readPlaces();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("the file is broken", e);
    }
  }

  private void readPlaces() {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int start = text.lastIndexOf("startxref");
    if (start < 0 || !text.startsWith("%PDF-")) {
      throw new IllegalArgumentException("the file is no PDF");
    }
    String offset = text.substring(start + 9).strip().split("\\s", 2)[0];
    if (!(at(Integer.parseInt(offset)) instanceof Value.Stream table)) {
      throw new IllegalArgumentException("the file has no table of its objects");
    }
    trailer = table.dictionary();
    List<Integer> widths = list(get(trailer, "W")).stream().map(this::integer).toList();
    int at = 0;
    for (int number = 0; number < integer(get(trailer, "Size")); number++) {
      long[] place = new long[3];
      for (int field = 0; field < 3; field++) {
        for (int i = 0; i < widths.get(field); i++) {
          place[field] = place[field] << 8 | (table.content()[at++] & 0xFF);
        }
      }
      places.put(number, place);
    }
  }

  /** The object that begins at an offset. */
  private Value at(int offset) {
    Scanner scanner = new Scanner(file, offset);
    scanner.next();
    scanner.next();
    scanner.next();
    Value value = scanner.next();
    if (!(value instanceof Value.Dictionary dictionary)
        || !scanner.hasNext()
        || !scanner.next().equals(new Value.Word("stream"))) {
      return value;
    }
    int start = scanner.at() + (file[scanner.at()] == '\r' ? 2 : 1);
    byte[] content = new byte[integer(get(dictionary, "Length"))];
    System.arraycopy(file, start, content, 0, content.length);
    boolean isPacked = get(dictionary, "Filter").equals(new Value.Name("FlateDecode"));
    return new Value.Stream(dictionary, isPacked ? inflated(content) : content);
  }

  private static byte[] inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try {
      int length = inflater.inflate(buffer);
      while (length > 0) {
        out.write(buffer, 0, length);
        length = inflater.inflate(buffer);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a stream cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  /** What a value is, references followed. */
  Value of(Value value) {
    return value instanceof Value.Reference reference ? object(reference.number()) : value;
  }

  private Value object(int number) {
    Value known = read.get(number);
    if (known == null) {
      long[] place = places.getOrDefault(number, new long[3]);
      known =
          place[0] == 1
              ? at((int) place[1])
              : place[0] == 2 ? packed((int) place[1]).get((int) place[2]) : Value.NOTHING;
      read.put(number, known);
    }
    return known;
  }

  private List<Value> packed(int number) {
    List<Value> known = streams.get(number);
    if (known == null) {
      known = new ArrayList<>();
      if (object(number) instanceof Value.Stream stream) {
        Scanner index = new Scanner(stream.content(), 0);
        int first = integer(get(stream.dictionary(), "First"));
        for (int i = 0; i < integer(get(stream.dictionary(), "N")); i++) {
          index.next();
          known.add(new Scanner(stream.content(), first + integer(index.next())).next());
        }
      }
      streams.put(number, known);
    }
    return known;
  }

  /** An entry of a dictionary or of a stream's, followed. */
  Value get(Value dictionary, String... path) {
    Value value = of(dictionary);
    for (String key : path) {
      Value.Dictionary own =
          value instanceof Value.Stream stream
              ? stream.dictionary()
              : value instanceof Value.Dictionary plain ? plain : new Value.Dictionary(Map.of());
      value = of(own.entries().getOrDefault(key, Value.NOTHING));
    }
    return value;
  }

  Value catalog() {
    return get(trailer, "Root");
  }

  /** The items of an array; the value alone when it is none. */
  List<Value> list(Value value) {
    Value own = of(value);
    return own instanceof Value.Array array
        ? array.items()
        : own.equals(Value.NOTHING) ? List.of() : List.of(value);
  }

  int integer(Value value) {
    return of(value) instanceof Value.Amount number ? (int) number.number() : 0;
  }

  String name(Value value) {
    return of(value) instanceof Value.Name name ? name.name() : "";
  }

  /** A text for readers. */
  String said(Value value) {
    return of(value) instanceof Value.Text text ? text.said() : "";
  }

  byte[] content(Value value) {
    return of(value) instanceof Value.Stream stream ? stream.content() : new byte[0];
  }
}
