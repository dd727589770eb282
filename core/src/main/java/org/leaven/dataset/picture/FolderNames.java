package org.leaven.dataset.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.source.FileNameNormalizer;

/**
 * The names in folders exactly as they are written, also where the file system takes {@code A} for
 * {@code a}. Each folder is read once.
 */
final class FolderNames {
  private final Path root;
  private final Map<String, Set<String>> names = new HashMap<>();

  FolderNames(Path root) {
    this.root = root;
  }

  /** The names in a folder; none where it cannot be read. */
  Set<String> in(String folder) {
    return names.computeIfAbsent(folder, this::read);
  }

  private Set<String> read(String folder) {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files
          .map(file -> FileNameNormalizer.normal(file.getFileName().toString()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** Whether a regular file is at exactly this path. */
  boolean isFile(String path) {
    Optional<String> written = written(path);
    return written.isPresent()
        && written.get().equals(path)
        && Files.isRegularFile(FileNameNormalizer.find(root, path), LinkOption.NOFOLLOW_LINKS);
  }

  /** The path of what is there, in its own letter case; empty where nothing is. */
  Optional<String> written(String path) {
    String folder = "";
    for (String segment : List.of(path.split("/", -1))) {
      Set<String> there = in(folder);
      Optional<String> name =
          there.contains(segment)
              ? Optional.of(segment)
              : there.stream().filter(each -> folded(each).equals(folded(segment))).findFirst();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      folder = folder.isEmpty() ? name.get() : folder + "/" + name.get();
    }
    return Optional.of(folder);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
