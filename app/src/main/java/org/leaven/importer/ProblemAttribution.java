package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/**
 * Assigns each problem to the records whose values stand at its position, otherwise to the last one
 * that begins before it.
 */
final class ProblemAttribution {
  private final Map<Position, List<Candidate>> byValue = new HashMap<>();
  private final TreeMap<Position, List<Candidate>> starts = new TreeMap<>();

  /**
   * Prepares to assign problems to these records.
   *
   * @param others positions of list items that are no records
   * @param map path of the import map, whose values belong to no record
   */
  ProblemAttribution(List<Candidate> candidates, List<Position> others, String map) {
    others.forEach(other -> starts.put(other, List.of()));
    for (Candidate candidate : candidates) {
      starts.put(candidate.at(), List.of(candidate));
      Set<Position> places = new HashSet<>();
      collect(candidate.entry(), places);
      places.removeIf(place -> place.path().equals(map));
      for (Position place : places) {
        byValue.computeIfAbsent(place, own -> new ArrayList<>(1)).add(candidate);
      }
    }
  }

  private static void collect(Node node, Set<Position> places) {
    places.add(node.at());
    node.members().forEach(member -> places.add(member.keyAt()));
    node.children().forEach(child -> collect(child, places));
  }

  /** The candidates that a problem belongs to. */
  List<Candidate> owners(Problem problem) {
    List<Candidate> owners = byValue.get(problem.at());
    return owners != null ? List.copyOf(owners) : start(problem).map(starts::get).orElse(List.of());
  }

  /** Whether a problem belongs to a record, or to what should be one. */
  boolean isOwned(Problem problem) {
    return byValue.containsKey(problem.at()) || start(problem).isPresent();
  }

  private Optional<Position> start(Problem problem) {
    return Optional.ofNullable(starts.floorKey(problem.at()))
        .filter(start -> start.path().equals(problem.at().path()));
  }

  /** The number of records that have an error. */
  int faulty(List<Problem> problems) {
    Set<Position> places = new HashSet<>();
    for (Problem problem : problems) {
      if (problem.isError()) {
        List<Candidate> owners = owners(problem);
        owners.forEach(owner -> places.add(owner.at()));
        if (owners.isEmpty()) {
          start(problem).ifPresent(places::add);
        }
      }
    }
    return places.size();
  }
}
