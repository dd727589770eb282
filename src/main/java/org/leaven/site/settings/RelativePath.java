package org.leaven.site.settings;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.leaven.source.FileNames;

/** Paths as problems and results name them: relative, with {@code /} and in NFC. */
public final class RelativePath {
  private RelativePath() {}

  public static String of(Path folder, Path file) {
    return FileNames.normal(folder.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  /** Whether a path, taken from a folder, stays below it. */
  public static boolean staysInside(String value) {
    try {
      Path path = Path.of(value).normalize();
      return !path.isAbsolute()
          && !value.startsWith("/")
          && !path.startsWith("..")
          && !path.toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The path itself; one that leads elsewhere is a fault of the caller's. */
  public static String checked(String value) {
    if (!staysInside(value)) {
      throw new IllegalArgumentException("not a path inside the output: " + value);
    }
    return value;
  }
}
