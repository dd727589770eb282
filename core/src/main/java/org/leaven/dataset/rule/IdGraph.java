package org.leaven.dataset.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * A directed graph of ids, which finds cycles; edges to the same id or to an empty id are ignored.
 */
final class IdGraph {
  private final Map<String, List<Located<String>>> steps = new LinkedHashMap<>();

  /**
   * A path that ends where it began.
   *
   * @param at position of its first step in the sources
   * @param path the ids along it, the first one again at the end
   */
  record Cycle(Position at, List<String> path) {
    Cycle {
      path = List.copyOf(path);
    }
  }

  /** An edge from one id to another, with the position of its target. */
  private record Step(String from, Located<String> to) {}

  void add(String from, Located<String> to) {
    if (!from.isEmpty() && !to.value().isEmpty() && !from.equals(to.value())) {
      steps.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
    }
  }

  /**
   * The cycles, each once: one for every step that closes a path, so that breaking them all leaves
   * none. It uses no recursion, since a path may be as long as there are entries.
   */
  List<Cycle> cycles() {
    List<Cycle> cycles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : steps.keySet()) {
      if (!done.contains(start)) {
        walk(start, done, cycles);
      }
    }
    return cycles;
  }

  private void walk(String start, Set<String> done, List<Cycle> cycles) {
    Deque<Iterator<Step>> todo = new ArrayDeque<>();
    List<Step> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>(Set.of(start));
    todo.push(stepsFrom(start));
    while (!todo.isEmpty()) {
      if (!todo.element().hasNext()) {
        todo.pop();
        String left = path.isEmpty() ? start : path.remove(path.size() - 1).to().value();
        onPath.remove(left);
        done.add(left);
        continue;
      }
      Step step = todo.element().next();
      String to = step.to().value();
      if (onPath.contains(to)) {
        cycles.add(cycle(path, step));
      } else if (!done.contains(to)) {
        path.add(step);
        onPath.add(to);
        todo.push(stepsFrom(to));
      }
    }
  }

  private Iterator<Step> stepsFrom(String id) {
    return steps.getOrDefault(id, List.of()).stream().map(to -> new Step(id, to)).iterator();
  }

  private static Cycle cycle(List<Step> path, Step last) {
    List<Step> round = new ArrayList<>();
    round.add(last);
    String start = last.to().value();
    for (int i = path.size() - 1; i >= 0 && !round.get(0).from().equals(start); i--) {
      round.add(0, path.get(i));
    }
    Step first = Collections.min(round, Comparator.comparing(step -> step.to().at()));
    Collections.rotate(round, -round.indexOf(first));
    List<String> ids = new ArrayList<>(List.of(first.from()));
    round.forEach(step -> ids.add(step.to().value()));
    return new Cycle(first.to().at(), ids);
  }
}
