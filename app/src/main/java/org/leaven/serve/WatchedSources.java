package org.leaven.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.leaven.pipeline.Build;
import org.leaven.source.SiteOptions;

/**
 * Decides which files and folders to watch: the input folders of the build, and the settings files.
 *
 * <p>Everything else in the source folder is ignored, such as output, hidden folders, logs and
 * modules of other tools. Safe for threads.
 */
final class WatchedSources {
  private final Path root;
  private final SiteOptions options;
  private final List<Path> ownOutput;
  private volatile List<Path> inputFolders = List.of();

  /**
   * The sources in a folder.
   *
   * @param root the folder of the knowledge base, an absolute path
   * @param options that may name another file with settings
   */
  WatchedSources(Path root, SiteOptions options) {
    this(root, options, standardStreams());
  }

  /**
   * The same, without files that this program itself writes to.
   *
   * @param ownOutput their real paths
   */
  WatchedSources(Path root, SiteOptions options, List<Path> ownOutput) {
    this.root = root;
    this.options = options;
    this.ownOutput = ownOutput;
  }

  /**
   * The files that standard output and error are redirected to, where the system tells; a line
   * printed there must not count as an edit, even when the file lies between the pages.
   */
  private static List<Path> standardStreams() {
    return Stream.of("/proc/self/fd/1", "/proc/self/fd/2")
        .flatMap(
            stream -> {
              try {
                return Stream.of(Path.of(stream).toRealPath());
              } catch (IOException e) {
                return Stream.empty(); // not a file
              }
            })
        .toList();
  }

  /** Reads the settings; gives the folders to be watched with all that is in them. */
  List<Path> tops() {
    inputFolders = inputFolders();
    Stream<Path> outside =
        Stream.concat(inputFolders.stream(), config().map(Path::getParent).stream())
            .distinct()
            .filter(folder -> !folder.startsWith(root) && Files.isDirectory(folder));
    return Stream.concat(Stream.of(root).filter(Files::isDirectory), outside).toList();
  }

  private List<Path> inputFolders() {
    try {
      return Build.inputFolders(root, options).stream()
          .map(folder -> folder.toAbsolutePath().normalize())
          .toList();
    } catch (IOException e) {
      return List.of(); // the build reports what is wrong with the settings
    }
  }

  /** The file with the settings, where it is not the one in the source. */
  private Optional<Path> config() {
    return Optional.ofNullable(options.config()).map(file -> file.toAbsolutePath().normalize());
  }

  /** Whether a folder is to be watched: an input folder, one inside it or one above it. */
  boolean isEntered(Path folder) {
    return folder.equals(root) || isInput(folder) || holdsInput(folder) || holdsConfig(folder);
  }

  private boolean holdsConfig(Path folder) {
    return config()
        .filter(file -> file.startsWith(folder))
        .filter(file -> folder.startsWith(root) || folder.equals(file.getParent()))
        .isPresent();
  }

  private boolean isInput(Path place) {
    return inputFolders.stream().anyMatch(place::startsWith);
  }

  private boolean holdsInput(Path folder) {
    return inputFolders.stream().anyMatch(input -> input.startsWith(folder));
  }

  /** Whether an edit of a file or folder can change the site. */
  boolean isSource(Path place) {
    boolean isRelevant = isInput(place) || holdsInput(place) || isSettings(place);
    return isRelevant && !place.equals(root) && !isHiddenContent(place) && !isOwnOutput(place);
  }

  /** Hidden files between the pages, such as those of an editor, are neither read nor copied. */
  private boolean isHiddenContent(Path place) {
    Path content = root.resolve("content");
    return place.startsWith(content)
        && !place.endsWith(".jbakeignore")
        && names(content.relativize(place)).anyMatch(name -> name.startsWith("."));
  }

  private static Stream<String> names(Path path) {
    return StreamSupport.stream(path.spliterator(), false).map(Path::toString);
  }

  private boolean isOwnOutput(Path file) {
    try {
      return !ownOutput.isEmpty() && ownOutput.contains(file.toRealPath());
    } catch (IOException e) {
      return false; // deleted
    }
  }

  /** Whether a file may name other folders to be watched. */
  boolean isSettings(Path file) {
    boolean isOfRoot = root.equals(file.getParent()) && file.toString().endsWith(".properties");
    return isOfRoot || config().filter(file::equals).isPresent();
  }

  /** The path of a file as authors say it. */
  String name(Path file) {
    if (!file.startsWith(root)) {
      return file.toString();
    }
    return names(root.relativize(file)).collect(Collectors.joining("/"));
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
