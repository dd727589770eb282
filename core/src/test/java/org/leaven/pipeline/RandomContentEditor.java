package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Edits a knowledge base at random, as many people at once would. Most edits put another value of
 * the same key in the place of one, so that the knowledge base stays whole.
 */
final class RandomContentEditor {
  private static final Pattern KEY = Pattern.compile("(\\s*(?:- )?\\{?([\\w-]+)[:=] *)(\\S.*)");
  private static final String WORDS = "(?<=\\s)(?=\\p{L})";

  private final Path content;
  private final Random random;
  private Path file = Path.of("");
  private byte[] before = {};

  /** A line of a file. */
  private record Place(Path file, int line) {}

  RandomContentEditor(Path content, Random random) {
    this.content = content;
    this.random = random;
  }

  /** Makes one edit; says which. */
  String edit() throws IOException {
    Map<String, List<Place>> keys = keys();
    List<Place> places = pick(List.copyOf(keys.values()));
    Place place = pick(places);
    file = place.file();
    before = Files.readAllBytes(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = place.line();
    String was = lines.get(at);
    switch (random.nextInt(20)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, was);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> {
        Files.write(file.resolveSibling("new-" + random.nextInt(5) + "-" + name()), before);
        return "a copy of " + name();
      }
      case 4 -> {
        Files.delete(file);
        return "no " + name();
      }
      case 5, 6, 7, 8 -> lines.set(at, otherWord(was));
      default -> lines.set(at, otherValue(was, line(pick(places))));
    }
    Files.write(file, lines);
    return name()
        + ":"
        + (at + 1)
        + ": "
        + was
        + " -> "
        + lines.get(Math.min(at, lines.size() - 1));
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

  private static String line(Place place) throws IOException {
    return Files.readAllLines(place.file()).get(place.line());
  }

  private static String otherValue(String line, String other) {
    Matcher own = KEY.matcher(line);
    Matcher theirs = KEY.matcher(other);
    return own.matches() && theirs.matches() ? own.group(1) + theirs.group(3) : line;
  }

  private String otherWord(String line) throws IOException {
    List<String> words = new ArrayList<>(List.of(line.split(WORDS)));
    List<String> others = List.of(pick(Files.readAllLines(pick(files()))).split(WORDS));
    words.set(words.size() - 1, pick(others).strip());
    return String.join("", words);
  }

  /** Lines by their keys: a key that is rare is edited as often as any other. */
  private Map<String, List<Place>> keys() throws IOException {
    Map<String, List<Place>> keys = new TreeMap<>();
    for (Path each : files()) {
      List<String> lines = Files.readAllLines(each);
      for (int i = 0; i < lines.size(); i++) {
        Matcher key = KEY.matcher(lines.get(i));
        String name = key.matches() ? key.group(2) : "";
        keys.computeIfAbsent(name, none -> new ArrayList<>()).add(new Place(each, i));
      }
    }
    return keys;
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
