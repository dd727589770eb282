package org.leaven.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Visits every file and folder below a folder, reading the attributes of each only once. */
public final class FileTreeWalker {
  private FileTreeWalker() {}

  /** Receives each file and folder, in any order, but a folder before its contents. */
  public interface Visitor {
    /**
     * Visits a file or a folder.
     *
     * @param path relative to the top, with {@code /} on every system
     */
    void visit(String path, Path file, BasicFileAttributes attributes);
  }

  /**
   * Visits everything below a folder; symbolic links are visited as links.
   *
   * @throws IOException when a folder cannot be read
   */
  public static void walk(Path folder, Visitor visitor) throws IOException {
    Files.walkFileTree(folder, new PathTracker(visitor));
  }

  /** Visits everything below a folder, following symbolic links. */
  public static void walkLinks(Path folder, Visitor visitor) throws IOException {
    Set<FileVisitOption> links = Set.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(folder, links, Integer.MAX_VALUE, new PathTracker(visitor));
  }

  /** Whether a folder has no files or folders. */
  public static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static final class PathTracker extends SimpleFileVisitor<Path> {
    private final Visitor visitor;
    private final StringBuilder above = new StringBuilder();
    private boolean isBelowTop;

    PathTracker(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isBelowTop) {
        visitor.visit(path(folder), folder, attributes);
        above.append(folder.getFileName()).append('/');
      }
      isBelowTop = true;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      visitor.visit(path(file), file, attributes);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error)
        throws IOException {
      if (error != null) {
        throw error;
      }
      if (!above.isEmpty()) {
        above.setLength(above.length() - folder.getFileName().toString().length() - 1);
      }
      return FileVisitResult.CONTINUE;
    }

    private String path(Path file) {
      return above.toString() + file.getFileName();
    }
  }
}
