package org.leaven.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Edits a knowledge base at random, as many people at once would; most edits leave it whole. */
final class Scribbler {
  private static final String WORDS = "(?<=\\s)(?=\\p{L})";

  private final Path content;
  private final Random random;
  private Path file = Path.of("");
  private byte[] before = {};

  Scribbler(Path content, Random random) {
    this.content = content;
    this.random = random;
  }

  /** Makes one edit; says which. */
  String edit() throws IOException {
    file = pick(files());
    before = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = random.nextInt(lines.size());
    String was = lines.get(at);
    switch (random.nextInt(12)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, was);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.add(at, pick(Files.readAllLines(pick(files()))));
      case 4 -> {
        Files.write(file.resolveSibling("new-" + random.nextInt(5) + "-" + name()), before);
        return "a copy of " + name();
      }
      case 5 -> {
        Files.delete(file);
        return "no " + name();
      }
      default -> lines.set(at, otherWord(was));
    }
    Files.write(file, lines);
    return name() + ":" + (at + 1) + " of " + was;
  }

  /** Puts the file of the last edit back as it was. */
  void undo() throws IOException {
    try (Stream<Path> copies = Files.list(file.getParent())) {
      for (Path copy : copies.toList()) {
        if (copy.getFileName().toString().startsWith("new-")) {
          Files.delete(copy);
        }
      }
    }
    Files.write(file, before);
  }

  private String name() {
    return file.getFileName().toString();
  }

  private String otherWord(String line) throws IOException {
    List<String> words = new ArrayList<>(List.of(line.split(WORDS)));
    List<String> others = List.of(pick(Files.readAllLines(pick(files()))).split(WORDS));
    words.set(words.size() - 1, pick(others).strip());
    return String.join("", words);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(content)) {
      return walk.filter(path -> path.toString().matches(".*\\.(yaml|md)"))
          .filter(path -> path.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
