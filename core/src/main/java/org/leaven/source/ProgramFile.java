package org.leaven.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads resource files of the program, which lie in the package of a class. */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * The bytes of a file.
   *
   * @param name relative to the package of the class
   */
  public static byte[] bytes(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is not in the program");
      }
      return in.readAllBytes();
    }
  }

  /** The text of a file in UTF-8. */
  public static String text(Class<?> beside, String name) throws IOException {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }
}
