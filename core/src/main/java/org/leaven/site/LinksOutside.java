package org.leaven.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.leaven.site.settings.RelativePath;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Symbolic links of a plain site that lead out of its folder. What they lead to is not published:
 * somebody else may have made them, for instance in a repository, to have a private file of this
 * machine published.
 */
final class LinksOutside {
  private final Path root;
  private final Set<Path> found = new TreeSet<>();

  LinksOutside(Path root) {
    this.root = root;
  }

  /** Files below a folder that are such links; a folder that is a link itself may hold files. */
  Predicate<File> below(File top) {
    return file -> {
      Path path = file.toPath();
      boolean leadsOut =
          Files.isSymbolicLink(path) && !isInside(path, root) && !isInside(path, top.toPath());
      if (leadsOut) {
        found.add(path);
      }
      return leadsOut;
    };
  }

  private static boolean isInside(Path link, Path folder) {
    try {
      return link.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return true; // it leads nowhere, so there is nothing to publish
    }
  }

  /** Reports each link that was found: {@code symbolic-link}. */
  void report(Problems problems) {
    for (Path link : found) {
      problems.add(
          Position.startOf(RelativePath.of(root, link)),
          ProblemCode.SYMBOLIC_LINK,
          Severity.WARNING,
          "the link leads out of the site's folder, and is left out",
          "put the file itself here, or remove the link");
    }
  }
}
