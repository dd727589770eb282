package org.leaven.pipeline.incremental;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leaven.source.Sha256;

/** Tells one version of Leaven, and of the Java below it, from every other. */
public final class ProgramFingerprint {
  private ProgramFingerprint() {}

  /** Whether it is the loader of {@code --classpath}: all that it loads is in places it names. */
  private static boolean isOfNamedPlaces(ClassLoader loader) {
    return loader instanceof URLClassLoader
        && "plugins".equals(loader.getName())
        && ClassLoader.getSystemClassLoader().equals(loader.getParent());
  }

  private static String letters(Path place) throws IOException {
    return place
        + " "
        + (Files.isDirectory(place)
            ? FolderSnapshot.below(place).hashCode()
            : FileStat.of(place).letters());
  }

  /**
   * Letters that change with the program; empty where it cannot be told what belongs to it, as with
   * a class path given later.
   */
  public static String letters() {
    ClassLoader loader = ProgramFingerprint.class.getClassLoader();
    if (loader != ClassLoader.getSystemClassLoader() && !isOfNamedPlaces(loader)) {
      return "";
    }
    try {
      StringBuilder places = new StringBuilder();
      if (loader instanceof URLClassLoader named && isOfNamedPlaces(loader)) {
        for (URL place : named.getURLs()) {
          places.append(letters(Path.of(place.toURI()))).append(' ');
        }
      }
      Path home =
          Path.of(
              ProgramFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return letters(home)
          + " "
          + Sha256.hex(places.toString().getBytes(StandardCharsets.UTF_8))
          + " "
          + Runtime.version()
          + " "
          + System.getProperty("java.class.path", "");
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
