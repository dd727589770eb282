package org.leaven.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Lists the files below a folder, and reports those that cannot be read. Symbolic links are
 * followed as long as they stay inside it and do not lead back to a folder that contains them.
 */
final class FolderWalker {
  /**
   * The replacement character that Java uses for a byte that is invalid in the system's encoding.
   */
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';

  private final Problems problems;
  private final List<FoundFile> found = new ArrayList<>();
  private final Set<Path> above = new HashSet<>();

  FolderWalker(Problems problems) {
    this.problems = problems;
  }

  /** All files, sorted by path. */
  List<FoundFile> walk(Path folder) {
    String path = String.valueOf(folder.getFileName());
    try {
      enter(new Visit(folder, path, folder.toRealPath()));
    } catch (IOException e) {
      unreadable(path, "this folder cannot be read");
    }
    found.sort(Comparator.comparing(FoundFile::path));
    return List.copyOf(found);
  }

  /**
   * A folder being walked, its path as shown to the author, and the real folder that links must
   * stay in.
   */
  private record Visit(Path folder, String path, Path bounds) {}

  private void enter(Visit visit) {
    try {
      Path real = visit.folder().toRealPath();
      if (Files.exists(visit.folder().resolve(".jbakeignore"))) {
        return;
      }
      above.add(real);
      for (Path child : children(visit.folder())) {
        visit(child, visit);
      }
      above.remove(real);
    } catch (IOException e) {
      unreadable(visit.path(), "this folder cannot be read");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.removeIf(child -> String.valueOf(child.getFileName()).startsWith("."));
    return children;
  }

  private void visit(Path child, Visit parent) {
    String path =
        parent.path() + "/" + FileNameNormalizer.normal(String.valueOf(child.getFileName()));
    if (path.indexOf(REPLACEMENT_CHARACTER) >= 0) {
      problems.add(
          Position.startOf(path),
          ProblemCode.UNREADABLE,
          "this name has letters that cannot be read here",
          "set the variable LC_ALL to C.UTF-8, or rename the file");
      return;
    }
    BasicFileAttributes attributes = attributes(child, LinkOption.NOFOLLOW_LINKS);
    if (attributes != null && attributes.isSymbolicLink()) {
      if (!staysInside(child, path, parent.bounds())) {
        return;
      }
      attributes = attributes(child);
    }
    if (attributes != null && attributes.isDirectory()) {
      enter(new Visit(child, path, parent.bounds()));
    } else if (attributes != null && attributes.isRegularFile()) {
      found.add(new FoundFile(path, child));
    } else {
      unreadable(path, "this is neither a file nor a folder");
    }
  }

  /** The attributes of a file; null where they cannot be read. */
  private static @Nullable BasicFileAttributes attributes(Path file, LinkOption... links) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, links);
    } catch (IOException e) {
      return null;
    }
  }

  private boolean staysInside(Path link, String path, Path bounds) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException e) {
      return refuse(path, "this symbolic link leads nowhere");
    }
    if (above.contains(target)) {
      return refuse(path, "this symbolic link leads back to a folder that holds it");
    }
    return target.startsWith(bounds)
        || refuse(path, "this symbolic link leads out of the content folder");
  }

  private boolean refuse(String path, String what) {
    problems.add(
        Position.startOf(path),
        ProblemCode.SYMBOLIC_LINK,
        what,
        "put the file itself here, or remove the link");
    return false;
  }

  private void unreadable(String path, String what) {
    problems.add(Position.startOf(path), ProblemCode.UNREADABLE, what, "check its permissions");
  }
}
