package org.leaven.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/** Tells whose fault a problem is: that of the last record that begins before it. */
final class ProblemAttribution {
  private final TreeSet<Position> starts = new TreeSet<>();

  /**
   * Tells of these.
   *
   * @param others where things begin that stand among the records and are none
   */
  ProblemAttribution(List<Candidate> candidates, List<Position> others) {
    starts.addAll(others);
    candidates.forEach(candidate -> starts.add(candidate.at()));
  }

  /** Where the record begins that a problem lies in. */
  Optional<Position> owner(Problem problem) {
    return Optional.ofNullable(starts.floor(problem.at()))
        .filter(start -> start.path().equals(problem.at().path()));
  }

  /** Where the records begin that have an error. */
  Set<Position> faulty(List<Problem> problems) {
    Set<Position> places = new HashSet<>();
    problems.stream().filter(Problem::isError).forEach(own -> owner(own).ifPresent(places::add));
    return places;
  }
}
