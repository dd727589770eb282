package org.leaven.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.rule.DatasetRules;
import org.leaven.dataset.rule.UncheckedDataset;
import org.leaven.dataset.rule.UnreadableEntryFiles;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;

/**
 * Selects the valid candidates: those that break no rule and refer only to existing entries or
 * other valid candidates.
 */
final class CandidateFilter {
  private final RawMainFile head;
  private final List<RawEntry> there;
  private final Set<String> lost;
  private final Set<Problem> old;

  /**
   * A filter for imports into a knowledge base.
   *
   * @param there the existing entries that stay unchanged
   * @param lost ids of entries that will not exist, although references to them are not reported
   */
  CandidateFilter(RawMainFile head, List<RawEntry> there, Set<String> lost) {
    this.head = head;
    this.there = List.copyOf(there);
    this.lost = Set.copyOf(lost);
    this.old = Set.copyOf(check(List.of()));
  }

  /** The problems that the candidates add to those of the existing entries. */
  List<Problem> problems(Collection<Candidate> candidates) {
    Set<Problem> found = new TreeSet<>(check(candidates));
    found.removeAll(old);
    return List.copyOf(found);
  }

  private List<Problem> check(Collection<Candidate> candidates) {
    List<RawEntry> all = new ArrayList<>(there);
    candidates.forEach(candidate -> all.add(candidate.raw()));
    Problems problems = new Problems();
    DatasetRules.check(
        new UncheckedDataset(head, all, new UnreadableEntryFiles(lost, List.of())), problems);
    return problems.sorted();
  }

  /**
   * The valid candidates, in their order.
   *
   * @param found the problems of all candidates
   */
  List<Candidate> valid(
      List<Candidate> candidates, List<Problem> found, ProblemAttribution attribution) {
    Map<Position, Candidate> left = new LinkedHashMap<>();
    candidates.forEach(candidate -> left.put(candidate.at(), candidate));
    Map<Position, Candidate> faulty = new HashMap<>();
    candidates.stream()
        .filter(own -> own.isFaulty() || !Collections.disjoint(own.needs(), lost))
        .forEach(own -> faulty.put(own.at(), own));
    List<Problem> problems = found;
    while (true) {
      for (Problem problem : problems) {
        if (problem.isError()) {
          List<Candidate> owners = attribution.owners(problem);
          if (owners.isEmpty()) {
            return List.of();
          }
          owners.forEach(owner -> faulty.put(owner.at(), owner));
        }
      }
      if (faulty.isEmpty()) {
        return List.copyOf(left.values());
      }
      remove(faulty.values(), left);
      faulty.clear();
      problems = problems(left.values());
      if (problems.stream().noneMatch(Problem::isError)) {
        return List.copyOf(left.values());
      }
    }
  }

  /** Removes the invalid candidates and, step by step, all that refer to them. */
  private void remove(Collection<Candidate> faulty, Map<Position, Candidate> left) {
    Map<String, List<Candidate>> needing = new HashMap<>();
    for (Candidate candidate : left.values()) {
      for (String need : candidate.needs()) {
        needing.computeIfAbsent(need, id -> new ArrayList<>()).add(candidate);
      }
    }
    faulty.forEach(candidate -> left.remove(candidate.at()));
    Set<String> present = new HashSet<>();
    there.forEach(entry -> present.add(entry.id().value()));
    left.values().forEach(candidate -> present.add(candidate.id()));
    List<Candidate> gone = new ArrayList<>(faulty);
    while (!gone.isEmpty()) {
      Candidate one = gone.remove(gone.size() - 1);
      if (!present.contains(one.id())) {
        for (Candidate other : needing.getOrDefault(one.id(), List.of())) {
          if (left.remove(other.at()) != null) {
            present.remove(other.id());
            gone.add(other);
          }
        }
      }
    }
  }
}
