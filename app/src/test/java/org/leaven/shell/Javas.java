package org.leaven.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The Javas of this machine. */
final class Javas {
  private static final int OLDEST = 17;
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/lib/jvm"), Path.of("/Library/Java/JavaVirtualMachines"));

  private Javas() {}

  /** Programs of Javas that Leaven supports, other than the one that runs this. */
  static Set<Path> others() throws IOException, InterruptedException {
    Set<Path> others = new TreeSet<>();
    for (Path home : homes()) {
      Path java = home.resolve("bin/java");
      if (Files.isExecutable(java) && version(java) >= OLDEST) {
        others.add(java.toRealPath());
      }
    }
    others.remove(Path.of(System.getProperty("java.home"), "bin", "java").toRealPath());
    return others;
  }

  /** Where systems put Javas, and what variables like JAVA_HOME_25_X64 name. */
  private static List<Path> homes() throws IOException {
    List<Path> homes = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> found = Files.list(folder)) {
          found.forEach(home -> homes.addAll(List.of(home, home.resolve("Contents/Home"))));
        }
      }
    }
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
              }
            });
    return homes;
  }

  private static int version(Path java) throws IOException, InterruptedException {
    List<String> words = List.of(java.toString(), "-XshowSettings:properties", "-version");
    String key = "java.specification.version = ";
    return new Program(words, Program.repository(), Map.of())
        .run()
        .err()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .mapToInt(number -> number.contains(".") ? 0 : Integer.parseInt(number))
        .findFirst()
        .orElse(0);
  }
}
