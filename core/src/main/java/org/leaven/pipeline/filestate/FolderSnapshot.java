package org.leaven.pipeline.filestate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leaven.source.FileTreeWalker;

/**
 * The files of some folders with their attributes, to find out whether any of them has changed.
 *
 * @param files file attributes by path
 */
public record FolderSnapshot(Map<String, FileStat> files) {
  /** The resolution of file times: two changes within it cannot be told apart. */
  private static final long STEP_NANOS = 50_000_000;

  /** Stands for any folder: only its existence counts, its files are recorded one by one. */
  private static final FileStat FOLDER = new FileStat(0, 0, 0, 0);

  /** All files below some folders, and the files directly in the root folder. */
  public static FolderSnapshot of(Path root, Collection<Path> folders) throws IOException {
    Map<String, FileStat> files = new HashMap<>();
    try (Stream<Path> beside = Files.list(root)) {
      beside.filter(Files::isRegularFile).forEach(file -> put(file, root, files));
    }
    for (Path folder : folders) {
      files.putAll(below(folder).files());
    }
    return new FolderSnapshot(files);
  }

  /** All files below a folder, links followed. */
  public static FolderSnapshot below(Path folder) throws IOException {
    Map<String, FileStat> files = new HashMap<>();
    if (Files.isDirectory(folder)) {
      files.put(folder.toString(), FOLDER);
      List<Path> found = new ArrayList<>();
      FileTreeWalker.walkLinks(
          folder,
          (path, place, attributes) -> {
            if (attributes.isDirectory()) {
              files.put(place.toString(), FOLDER);
            } else {
              found.add(place);
            }
          });
      found.parallelStream()
          .map(file -> Map.entry(file.toString(), FileStat.of(file)))
          .toList()
          .forEach(entry -> files.put(entry.getKey(), entry.getValue()));
    }
    return new FolderSnapshot(files);
  }

  private static void put(Path file, Path root, Map<String, FileStat> files) {
    files.put(root.resolve(file).toString(), FileStat.of(file));
  }

  /** The same snapshot, in which files modified after a moment count as unknown. */
  public FolderSnapshot notNewerThan(FileStat moment) {
    Map<String, FileStat> known = new HashMap<>(files);
    known.replaceAll((path, file) -> file.modified() > moment.modified() ? FileStat.UNKNOWN : file);
    return new FolderSnapshot(known);
  }

  /** Whether every file is known and was last changed clearly before a moment. */
  public boolean isOlderThan(FileStat moment) {
    return files.values().stream()
        .allMatch(file -> file.isKnown() && file.changed() < moment.changed() - STEP_NANOS);
  }
}
