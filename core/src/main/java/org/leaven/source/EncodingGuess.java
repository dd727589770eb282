package org.leaven.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Guesses the encoding of a text that is not UTF-8, by the letters that it would have. */
final class EncodingGuess {
  private static final int MAX_BYTES = 1 << 20;

  private EncodingGuess() {}

  /**
   * The name of the most likely encoding, as iconv and Java know it.
   *
   * <p>Bytes above 127 mostly stand alone in Western texts, and in rows in Cyrillic ones; a text
   * that is valid in a Japanese encoding, and has kana in it, is Japanese.
   */
  static Optional<String> of(byte[] bytes) {
    byte[] start = bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
    for (String japanese : List.of("MS932", "EUC-JP")) {
      if (decoded(start, japanese).filter(EncodingGuess::hasKana).isPresent()) {
        return Optional.of(japanese);
      }
    }
    String likely = isInRows(start) ? "CP1251" : "CP1252";
    return decoded(start, likely).map(text -> likely);
  }

  private static Optional<String> decoded(byte[] bytes, String charset) {
    if (!Charset.isSupported(charset)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Charset.forName(charset)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether at least a tenth of the letters beyond ASCII are hiragana or full katakana. */
  private static boolean hasKana(String text) {
    long beyond = text.chars().filter(c -> c >= 128).count();
    return text.chars().filter(c -> c >= '\u3041' && c <= '\u30fe').count() * 10 >= beyond;
  }

  private static boolean isInRows(byte[] bytes) {
    int high = 0;
    int behindHigh = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        behindHigh += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
      }
    }
    return behindHigh * 2 > high;
  }
}
