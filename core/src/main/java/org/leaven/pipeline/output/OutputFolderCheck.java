package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import org.leaven.source.FileTreeWalker;

/**
 * Checks that an output folder may be written: it must be Leaven's own, empty or new, and separate
 * from the sources.
 */
public final class OutputFolderCheck {
  private OutputFolderCheck() {}

  /**
   * The real path of the folder, with links resolved as far as it exists; nothing is created.
   *
   * @throws OutputException when it is the root of a file system, or a broken link
   */
  public static Path resolve(Path output) throws IOException {
    Path absolute = output.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      Path real = absolute.toRealPath();
      if (real.getFileName() == null) {
        throw new OutputException(real, "the top of a file system cannot be an output");
      }
      return real;
    }
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(absolute, "the output is a link that leads nowhere");
    }
    Path above = above(absolute);
    if (!Files.isDirectory(above)) {
      throw new OutputException(above, "this is a file, and the output cannot lie in it");
    }
    return real(absolute);
  }

  /** The real path, with links resolved as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path above = above(absolute);
    return above.toRealPath().resolve(above.relativize(absolute)).normalize();
  }

  /** The nearest existing folder or file at a path or above it. */
  private static Path above(Path absolute) {
    Path above = absolute;
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    return above;
  }

  /** Refuses an output that contains the sources or overlaps an input folder. */
  static void keepApart(Path output, Path root, Collection<Path> inputFolders) throws IOException {
    Path sources = root.toRealPath();
    if (sources.startsWith(output)) {
      throw new OutputException(
          output, "the source files are in this folder; write the output to another one");
    }
    for (Path folder : inputFolders) {
      Path input = real(folder);
      if (output.startsWith(input) || input.startsWith(output)) {
        throw new OutputException(
            output, "the sources in \"" + folder + "\" are read whole; write outside of them");
      }
    }
  }

  /** Refuses an output that is a file, or a non-empty folder not made by Leaven. */
  static void mayWrite(Path output) throws IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(output)) {
      throw new OutputException(output, "the output is a file, not a folder");
    }
    if (!OwnershipMarker.isIn(output) && !FileTreeWalker.isEmpty(output)) {
      throw new OutputException(
          output,
          "the folder has files in it that are not Leaven's; empty it, or name another one");
    }
  }
}
