package org.leaven.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/** Assigns each problem to a record: the last one that begins before the problem's position. */
final class ProblemAttribution {
  private final TreeSet<Position> starts = new TreeSet<>();

  /**
   * Prepares to assign problems to these records.
   *
   * @param others positions of list items that are no records
   */
  ProblemAttribution(List<Candidate> candidates, List<Position> others) {
    starts.addAll(others);
    candidates.forEach(candidate -> starts.add(candidate.at()));
  }

  /** The position of the record that a problem belongs to. */
  Optional<Position> owner(Problem problem) {
    return Optional.ofNullable(starts.floor(problem.at()))
        .filter(start -> start.path().equals(problem.at().path()));
  }

  /** The positions of the records that have an error. */
  Set<Position> faulty(List<Problem> problems) {
    Set<Position> places = new HashSet<>();
    problems.stream().filter(Problem::isError).forEach(own -> owner(own).ifPresent(places::add));
    return places;
  }
}
