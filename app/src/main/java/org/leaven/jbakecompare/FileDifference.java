package org.leaven.jbakecompare;

import java.util.Set;
import java.util.TreeSet;

/**
 * A file that JBake and Leaven did not write alike.
 *
 * @param path below the folder of the site, with {@code /}
 * @param reasons why they differ; none when that is unknown
 * @param jbakes the first thing that only JBake wrote; empty where there is none
 * @param ours the first thing that only Leaven wrote; empty where there is none
 */
public record FileDifference(
    String path, Set<KnownDifference> reasons, String jbakes, String ours) {
  public FileDifference {
    reasons = Set.copyOf(new TreeSet<>(reasons));
  }

  public boolean isExplained() {
    return !reasons.isEmpty();
  }
}
