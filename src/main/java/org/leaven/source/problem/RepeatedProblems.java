package org.leaven.source.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Problems that one change would mend in many places: each kind is told once, at its first place,
 * with the number of the others. Safe for threads.
 */
public final class RepeatedProblems {
  private final Map<Object, SortedSet<Problem>> byKind = new HashMap<>();

  /**
   * Notes a problem.
   *
   * @param kind equal for problems that are told as one
   */
  public synchronized void add(Object kind, Problem problem) {
    byKind.computeIfAbsent(kind, same -> new TreeSet<>()).add(problem);
  }

  /** Tells each kind once. */
  public synchronized void tell(Problems problems) {
    byKind.values().forEach(same -> problems.addAll(List.of(told(same))));
    byKind.clear();
  }

  private static Problem told(SortedSet<Problem> same) {
    Problem first = same.first();
    long others = same.stream().map(problem -> problem.at().path()).distinct().count() - 1;
    String what = first.what() + (others == 0 ? "" : " (and in " + files(others) + ")");
    return new Problem(first.at(), first.code(), what, first.cure(), first.severity());
  }

  private static String files(long count) {
    return count == 1 ? "1 more file" : count + " more files";
  }
}
