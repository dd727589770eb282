package org.leaven.jbakecompare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of comparing all files of two sites.
 *
 * @param same how many files have the same bytes
 * @param differences the other files, in the order of their paths
 */
public record SiteComparison(int same, List<FileDifference> differences) {
  private static final String MARKER = ".leaven";

  public SiteComparison {
    differences = List.copyOf(differences);
  }

  /**
   * Compares two sites.
   *
   * @param source the folder of the sources of both
   * @param jbakes the folder that JBake wrote
   * @param ours the folder that Leaven wrote
   */
  public static SiteComparison of(Path source, Path jbakes, Path ours) throws IOException {
    ComparedSites sites = new ComparedSites(source, jbakes, ours);
    Set<String> theirs = ComparedSites.files(jbakes);
    Set<String> own = ComparedSites.files(ours);
    own.remove(MARKER);
    theirs.remove(MARKER);
    Set<String> all = new TreeSet<>(theirs);
    all.addAll(own);
    List<FileDifference> differences = new ArrayList<>();
    int same = 0;
    for (String path : all) {
      if (!own.contains(path)) {
        boolean isOutside = sites.isOutside(path);
        Set<KnownDifference> reasons = isOutside ? Set.of(KnownDifference.OUTSIDE) : Set.of();
        differences.add(new FileDifference(path, reasons, "this file", ""));
      } else if (!theirs.contains(path)) {
        differences.add(new FileDifference(path, Set.of(), "", "this file"));
      } else {
        byte[] one = Files.readAllBytes(jbakes.resolve(path));
        byte[] other = Files.readAllBytes(ours.resolve(path));
        if (Arrays.equals(one, other)) {
          same++;
        } else {
          String text = ComparedSites.text(one);
          differences.add(new DifferenceFinder(sites).of(path, text, ComparedSites.text(other)));
        }
      }
    }
    return new SiteComparison(same, differences);
  }

  /** Whether no difference is without a known reason. */
  public boolean isExplained() {
    return differences.stream().allMatch(FileDifference::isExplained);
  }
}
