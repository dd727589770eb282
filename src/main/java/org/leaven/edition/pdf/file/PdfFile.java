package org.leaven.edition.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.edition.pack.Deflate;

/**
 * The objects of a PDF 1.7 file (ISO 32000-1). What is no stream goes into streams of objects
 * (7.5.7), which compress well; there is no clock and no chance in the file.
 */
public final class PdfFile {
  private static final int OBJECTS_A_STREAM = 200;
  private static final int BYTES_A_ROW = 8;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<Integer, String> plain = new TreeMap<>();
  private final Map<Integer, long[]> places = new TreeMap<>();
  private int last;

  /** An empty file. */
  public PdfFile() {
    ascii("%PDF-1.7\n%\u00B5\u00B5\u00B5\u00B5\n");
  }

  private void ascii(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A number for an object that is put in later. */
  public int reserve() {
    return ++last;
  }

  /** Puts in an object. */
  public void put(int number, String object) {
    plain.put(number, object);
  }

  /** Puts in an object and gives it a number. */
  public int add(String object) {
    put(reserve(), object);
    return last;
  }

  /**
   * Puts in a compressed stream.
   *
   * @param entries of its dictionary, without length and filter
   */
  public int stream(String entries, byte[] content) {
    return packed(entries + "/Filter/FlateDecode", Deflate.zlib(content));
  }

  /** Puts in a stream as it is. */
  public int packed(String entries, byte[] content) {
    int number = reserve();
    packed(number, entries, content);
    return number;
  }

  private void packed(int number, String entries, byte[] content) {
    places.put(number, new long[] {1, out.size(), 0});
    ascii(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>stream\n");
    out.writeBytes(content);
    ascii("\nendstream\nendobj\n");
  }

  /**
   * Closes the file.
   *
   * @param catalog number of the catalog
   * @param info number of the information dictionary
   * @param id 32 hexadecimal digits
   */
  public byte[] finish(int catalog, int info, String id) {
    List<Integer> numbers = new ArrayList<>(plain.keySet());
    for (int i = 0; i < numbers.size(); i += OBJECTS_A_STREAM) {
      objects(numbers.subList(i, Math.min(i + OBJECTS_A_STREAM, numbers.size())));
    }
    int start = out.size();
    int number = reserve();
    places.put(number, new long[] {1, start, 0});
    ByteBuffer table = ByteBuffer.allocate(BYTES_A_ROW * (last + 1));
    table.put((byte) 0).putInt(0).put((byte) 0).putShort((short) 0xFFFF);
    for (int i = 1; i <= last; i++) {
      long[] place = places.getOrDefault(i, new long[3]);
      table.put((byte) place[0]).putInt((int) place[1]).put((byte) 0).putShort((short) place[2]);
    }
    String entries =
        "/Type/XRef/W[1 4 3]/Size "
            + (last + 1)
            + "/Root "
            + ref(catalog)
            + "/Info "
            + ref(info)
            + "/ID[<"
            + id
            + "><"
            + id
            + ">]/Filter/FlateDecode";
    packed(number, entries, Deflate.zlib(table.array()));
    ascii("startxref\n" + start + "\n%%EOF\n");
    return out.toByteArray();
  }

  private void objects(List<Integer> numbers) {
    StringBuilder index = new StringBuilder();
    StringBuilder body = new StringBuilder();
    int stream = reserve();
    int position = 0;
    for (int number : numbers) {
      index.append(number).append(' ').append(body.length()).append(' ');
      body.append(plain.get(number)).append('\n');
      places.put(number, new long[] {2, stream, position++});
    }
    byte[] content = (index + "\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    String entries =
        "/Type/ObjStm/N "
            + numbers.size()
            + "/First "
            + (index.length() + 1)
            + "/Filter/FlateDecode";
    packed(stream, entries, Deflate.zlib(content));
  }

  /** How other objects name one. */
  public static String ref(int number) {
    return number + " 0 R";
  }

  /** A text for readers, in UTF-16 where it must be. */
  public static String text(String text) {
    boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    if (isPlain) {
      return '(' + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ')';
    }
    StringBuilder hex = new StringBuilder("<FEFF");
    text.chars().forEach(c -> hex.append(hex4(c)));
    return hex.append('>').toString();
  }

  /** Bytes for programs: the text in UTF-8. */
  public static String bytes(String text) {
    StringBuilder hex = new StringBuilder("<");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hex.append(java.util.HexFormat.of().withUpperCase().toHexDigits(octet));
    }
    return hex.append('>').toString();
  }

  /** Four hexadecimal digits. */
  public static String hex4(int number) {
    return java.util.HexFormat.of().withUpperCase().toHexDigits((char) number);
  }

  /** A length with two decimals at most. */
  public static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    if (part == 0) {
      return (whole == 0 ? "" : sign) + whole;
    }
    String digits = part % 10 == 0 ? String.valueOf(part / 10) : (part < 10 ? "0" : "") + part;
    return sign + whole + "." + digits;
  }
}
