package org.leaven.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells one version of Leaven, and of the Java below it, from every other. */
final class Program {
  private Program() {}

  /**
   * Letters that change with the program; empty where it cannot be told what belongs to it, as with
   * a class path given later.
   */
  static String letters() {
    if (Program.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
      return "";
    }
    try {
      Path home =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return home
          + " "
          + (Files.isDirectory(home)
              ? Snapshot.below(home).hashCode()
              : Identity.of(home).letters())
          + " "
          + Runtime.version()
          + " "
          + System.getProperty("java.class.path", "");
    } catch (IOException | URISyntaxException e) {
      return "";
    }
  }
}
