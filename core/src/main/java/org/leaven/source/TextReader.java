package org.leaven.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** Reads one text file, and reports invalid UTF-8 and other problems of the file. */
final class TextReader {
  /** More than any text written by hand; keeps a huge file from filling the memory. */
  static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextReader() {}

  static TextReadResult read(FoundFile file) {
    return read(file, MAX_BYTES);
  }

  static TextReadResult read(FoundFile file, int mostBytes) {
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file.place())) {
      bytes = stream.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      return unread(
          file, ProblemCode.UNREADABLE, "this file cannot be read", "check its permissions");
    }
    if (bytes.length > mostBytes) {
      String what = "this file is larger than " + mostBytes / (1024 * 1024) + " MiB";
      return unread(file, ProblemCode.FILE_TOO_LARGE, what, "split it into parts");
    }
    return decode(file, bytes);
  }

  static TextReadResult decode(FoundFile file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (isWide(bytes)) {
      String what = "this file is UTF-16, not UTF-8";
      return unread(file, ProblemCode.NOT_UTF_8, what, "save it as UTF-8");
    }
    if (result.isError()) {
      return notUtf8(file, bytes, out.flip().toString());
    }
    return whole(file, out.flip().toString());
  }

  /**
   * Whether the file looks like UTF-16: it begins with a byte-order mark, or every other byte is 0.
   */
  private static boolean isWide(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    boolean isLittle = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
    boolean isBig = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
    return first == 0xfeff || first == 0xfffe || isLittle || isBig;
  }

  private static TextReadResult whole(FoundFile file, String text) {
    Optional<Position> merge = MergeConflictMarkers.first(new SourceFile(file.path(), text));
    if (merge.isPresent()) {
      Problem open =
          new Problem(
              merge.get(),
              ProblemCode.SYNTAX,
              "a merge was left open here",
              "keep what holds, and remove the lines of \"<\", \"=\" and \">\"");
      return new TextReadResult(new SourceFile(file.path(), text), false, List.of(open));
    }
    if (!text.startsWith(BYTE_ORDER_MARK)) {
      return new TextReadResult(new SourceFile(file.path(), text), true, List.of());
    }
    Problem mark =
        new Problem(
            Position.startOf(file.path()),
            ProblemCode.BYTE_ORDER_MARK,
            "this file begins with a byte-order mark",
            "save it as UTF-8 without one");
    return new TextReadResult(new SourceFile(file.path(), text.substring(1)), true, List.of(mark));
  }

  private static TextReadResult notUtf8(FoundFile file, byte[] bytes, String before) {
    int bad = bytes[before.getBytes(StandardCharsets.UTF_8).length] & 0xff;
    String what = String.format(Locale.ROOT, "the byte 0x%02X here is not UTF-8", bad);
    String shown = before.startsWith(BYTE_ORDER_MARK) ? before.substring(1) : before;
    Problem problem =
        new Problem(
            endOf(file.path(), shown), ProblemCode.NOT_UTF_8, what, cure(file, bytes, before));
    String rest = new String(bytes, StandardCharsets.UTF_8);
    return new TextReadResult(new SourceFile(file.path(), rest), false, List.of(problem));
  }

  /** How to convert a file; in another encoding, its first letter beyond ASCII is no UTF-8. */
  private static String cure(FoundFile file, byte[] bytes, String before) {
    boolean isTable = file.path().endsWith(".csv");
    String save = "save " + (isTable ? "it as \"CSV UTF-8\"" : "the file as UTF-8");
    boolean isAtEnd = bytes.length - before.length() < 4; // perhaps half of a letter
    Optional<String> encoding =
        !isAtEnd && before.chars().allMatch(c -> c < 128)
            ? EncodingGuess.of(bytes)
            : Optional.empty();
    return encoding
        .map(own -> save + "; it looks like " + own + ": \"iconv -f " + own + " -t UTF-8\"")
        .orElse(save);
  }

  /** The position behind the given beginning of a file. */
  private static Position endOf(String path, String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        line++;
        start = i + 1;
      }
    }
    return new Position(path, line, text.length() - start + 1);
  }

  private static TextReadResult unread(FoundFile file, ProblemCode code, String what, String cure) {
    Problem problem = new Problem(Position.startOf(file.path()), code, what, cure);
    return new TextReadResult(new SourceFile(file.path(), ""), false, List.of(problem));
  }
}
