package org.leaven.source.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reports a problem that occurs in many places only once, at its first position, with the number of
 * other files. It is for problems that one change would fix everywhere. Thread-safe.
 */
public final class RepeatedProblems {
  private final Map<Object, SortedSet<Problem>> byKind = new HashMap<>();

  /**
   * Adds a problem.
   *
   * @param kind equal for problems that are reported as one
   */
  public synchronized void add(Object kind, Problem problem) {
    byKind.computeIfAbsent(kind, same -> new TreeSet<>()).add(problem);
  }

  /** Reports each kind once. */
  public synchronized void reportTo(Problems problems) {
    byKind.values().forEach(same -> problems.addAll(List.of(merged(same))));
    byKind.clear();
  }

  private static Problem merged(SortedSet<Problem> same) {
    Problem first = same.first();
    long others = same.stream().map(problem -> problem.at().path()).distinct().count() - 1;
    String what = first.what() + (others == 0 ? "" : " (and in " + files(others) + ")");
    return new Problem(first.at(), first.code(), what, first.cure(), first.severity());
  }

  private static String files(long count) {
    return count == 1 ? "1 more file" : count + " more files";
  }
}
