package org.leaven.build;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files and what the system says of them.
 *
 * @param files by their paths
 */
record Snapshot(Map<String, Identity> files) {
  /** Times of files move in steps; within one, two changes look like one. */
  private static final long STEP_NANOS = 50_000_000;

  /** All files below some folders, and those that lie in another one. */
  static Snapshot of(Path root, Collection<Path> folders) throws IOException {
    Map<String, Identity> files = new TreeMap<>();
    try (Stream<Path> beside = Files.list(root)) {
      beside.filter(Files::isRegularFile).forEach(file -> put(file, root, files));
    }
    for (Path folder : folders) {
      files.putAll(below(folder).files());
    }
    return new Snapshot(files);
  }

  /** All files below a folder, links followed. */
  static Snapshot below(Path folder) throws IOException {
    Map<String, Identity> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        walk.toList().parallelStream()
            .map(file -> Map.entry(file.toString(), of(file)))
            .toList()
            .forEach(entry -> files.put(entry.getKey(), entry.getValue()));
      }
    }
    return new Snapshot(files);
  }

  /** Of a folder only that it is there: what is in it is told file by file. */
  private static Identity of(Path file) {
    return Files.isDirectory(file) ? new Identity(0, 0, 0, 0) : Identity.of(file);
  }

  private static void put(Path file, Path root, Map<String, Identity> files) {
    files.put(root.resolve(file).toString(), Identity.of(file));
  }

  /** The same, but what was written to after a moment counts as unknown. */
  Snapshot notNewerThan(Identity moment) {
    Map<String, Identity> known = new TreeMap<>(files);
    known.replaceAll((path, file) -> file.modified() > moment.modified() ? Identity.UNKNOWN : file);
    return new Snapshot(known);
  }

  /** Whether every file is known and none was changed shortly before a moment or after it. */
  boolean isOlderThan(Identity moment) {
    return files.values().stream()
        .allMatch(file -> file.isKnown() && file.changed() < moment.changed() - STEP_NANOS);
  }
}
