package org.leaven.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Converts file names to Unicode NFC, and finds files whose names are in NFD. macOS may write
 * {@code ü} as a letter and a mark (NFD) where people and their editors write one character (NFC);
 * both look the same. Pages, links and addresses have NFC.
 */
public final class FileNameNormalizer {
  private FileNameNormalizer() {}

  /** A name, a path or an address in NFC. */
  public static String normal(String name) {
    return isNormal(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** The file at a path in NFC, whichever normal form its name has on the disk. */
  public static Path find(Path folder, String path) {
    Path plain = folder.resolve(path);
    Path other = folder.resolve(Normalizer.normalize(path, Normalizer.Form.NFD));
    return !Files.exists(plain) && Files.exists(other) ? other : plain;
  }

  public static boolean isNormal(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x300) { // no letter before the first combining mark changes
        return Normalizer.isNormalized(name, Normalizer.Form.NFC);
      }
    }
    return true;
  }
}
