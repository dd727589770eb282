package org.leaven.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leaven.source.Sha256;

/** Tells one version of Leaven, and of the Java below it, from every other. */
final class Program {
  private Program() {}

  /** Whether it is the loader of {@code --classpath}: all that it loads is in places it names. */
  private static boolean isOfNamedPlaces(ClassLoader loader) {
    return loader instanceof URLClassLoader
        && "annex".equals(loader.getName())
        && ClassLoader.getSystemClassLoader().equals(loader.getParent());
  }

  private static String letters(Path place) throws IOException {
    return place
        + " "
        + (Files.isDirectory(place)
            ? Snapshot.below(place).hashCode()
            : Identity.of(place).letters());
  }

  /**
   * Letters that change with the program; empty where it cannot be told what belongs to it, as with
   * a class path given later.
   */
  static String letters() {
    ClassLoader loader = Program.class.getClassLoader();
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
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return letters(home)
          + " "
          + Sha256.letters(places.toString().getBytes(StandardCharsets.UTF_8))
          + " "
          + Runtime.version()
          + " "
          + System.getProperty("java.class.path", "");
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
