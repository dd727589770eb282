package org.leaven.site.settings;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.leaven.source.FileNameNormalizer;

/** Creates and checks relative paths with {@code /} and in NFC, as used in problems and results. */
public final class RelativePath {
  private RelativePath() {}

  public static String of(Path folder, Path file) {
    return FileNameNormalizer.normal(
        folder.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  /** Whether a relative path stays inside the folder it is resolved against. */
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

  /** Returns the path, or throws if it leads outside the folder. */
  public static String checked(String value) {
    if (!staysInside(value)) {
      throw new IllegalArgumentException("not a path inside the output: " + value);
    }
    return value;
  }
}
