package org.leaven.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through everything below a folder, and asks the system once for each file. */
public final class FileTreeWalker {
  private FileTreeWalker() {}

  /** Is shown each file and folder, in any order, but a folder before what is in it. */
  public interface Visitor {
    /**
     * Sees a file or a folder.
     *
     * @param path relative to the top, with {@code /} on every system
     */
    void see(String path, Path place, BasicFileAttributes attributes);
  }

  /**
   * Shows everything below a folder, links as links.
   *
   * @throws IOException when a folder cannot be read
   */
  public static void walk(Path folder, Visitor visitor) throws IOException {
    Files.walkFileTree(folder, new Steps(visitor));
  }

  /** Shows everything below a folder, with what links lead to in their place. */
  public static void walkLinks(Path folder, Visitor visitor) throws IOException {
    Set<FileVisitOption> links = Set.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(folder, links, Integer.MAX_VALUE, new Steps(visitor));
  }

  private static final class Steps extends SimpleFileVisitor<Path> {
    private final Visitor visitor;
    private final StringBuilder above = new StringBuilder();
    private boolean isBelowTop;

    Steps(Visitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isBelowTop) {
        visitor.see(path(folder), folder, attributes);
        above.append(folder.getFileName()).append('/');
      }
      isBelowTop = true;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      visitor.see(path(file), file, attributes);
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

    private String path(Path place) {
      return above.toString() + place.getFileName();
    }
  }
}
