package org.leaven.pipeline.filestate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leaven.source.Sha256;

/** Computes a text that identifies this version of Leaven, its class path and the Java runtime. */
public final class ProgramFingerprint {
  private ProgramFingerprint() {}

  /**
   * Whether this is the class loader of {@code --classpath}, whose URLs name everything it loads.
   */
  private static boolean isPluginLoader(ClassLoader loader) {
    return loader instanceof URLClassLoader
        && "plugins".equals(loader.getName())
        && ClassLoader.getSystemClassLoader().equals(loader.getParent());
  }

  private static String text(Path place) throws IOException {
    return place
        + " "
        + (Files.isDirectory(place)
            ? FolderSnapshot.below(place).hashCode()
            : FileStat.of(place).text());
  }

  /**
   * A text that changes with the program; empty when an unknown class loader is used, so that its
   * content cannot be determined.
   */
  public static String text() {
    ClassLoader loader = ProgramFingerprint.class.getClassLoader();
    if (loader != ClassLoader.getSystemClassLoader() && !isPluginLoader(loader)) {
      return "";
    }
    try {
      StringBuilder places = new StringBuilder();
      if (loader instanceof URLClassLoader named && isPluginLoader(loader)) {
        for (URL place : named.getURLs()) {
          places.append(text(Path.of(place.toURI()))).append(' ');
        }
      }
      Path home =
          Path.of(
              ProgramFingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return text(home)
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
