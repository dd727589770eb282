package org.leaven.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.build.Build;

/**
 * The folders whose files make the site, and the rest of the folder around them, where settings
 * lie. What is built there, hidden folders and the modules of others are passed over.
 *
 * @param root the folder of the knowledge base, an absolute path
 * @param output where the site is built, an absolute path
 */
record Sources(Path root, Path output) {
  private static final Set<String> OF_OTHERS = Set.of("node_modules", "target");

  /** Folders to be watched with all that is in them; each is there. */
  List<Path> tops() {
    Stream<Path> outside =
        inputFolders().stream().filter(folder -> !isWatched(folder) && Files.isDirectory(folder));
    return Stream.concat(Stream.of(root).filter(Files::isDirectory), outside).toList();
  }

  private List<Path> inputFolders() {
    try {
      return Build.inputFolders(root);
    } catch (IOException e) {
      return List.of(); // the build tells what is wrong with the settings
    }
  }

  private boolean isWatched(Path folder) {
    return folder.startsWith(root) && isEntered(folder);
  }

  /** Whether edits in a folder count. */
  boolean isEntered(Path folder) {
    if (folder.startsWith(output) || !folder.startsWith(root)) {
      return !folder.startsWith(output);
    }
    Path inside = root.relativize(folder);
    String first = inside.getName(0).toString();
    return first.isEmpty() || !(first.startsWith(".") || OF_OTHERS.contains(first));
  }

  /** Whether an edit of a file counts: it is no leftover of a build, and nothing of an editor's. */
  boolean isSource(Path file) {
    Path above = file.getParent();
    String name = String.valueOf(file.getFileName());
    boolean isOfBuild = name.startsWith("." + output.getFileName() + ".leaven");
    boolean isHidden = root.equals(above) && name.startsWith(".");
    return above != null && !isOfBuild && !isHidden && isEntered(above) && !file.equals(output);
  }

  /** Whether a file may name other folders to be watched. */
  boolean isSettings(Path file) {
    return root.equals(file.getParent()) && file.toString().endsWith(".properties");
  }

  /** The path of a file as authors say it. */
  String name(Path file) {
    if (!file.startsWith(root)) {
      return file.toString();
    }
    return Stream.iterate(0, i -> i < root.relativize(file).getNameCount(), i -> i + 1)
        .map(i -> root.relativize(file).getName(i).toString())
        .collect(Collectors.joining("/"));
  }

  /** Stands for the root folder itself, not for its name; empty when it is not there. */
  Optional<String> identity() {
    try {
      BasicFileAttributes folder =
          Files.readAttributes(root, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(folder.fileKey() + " " + folder.creationTime());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
