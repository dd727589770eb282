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

/** Ids and the steps between them; steps to oneself and to nothing are passed over. */
final class IdGraph {
  private final Map<String, List<Located<String>>> steps = new LinkedHashMap<>();

  /**
   * A way that ends where it began.
   *
   * @param at its first step in the sources
   * @param way the ids along it, the first one again at the end
   */
  record Circle(Position at, List<String> way) {
    Circle {
      way = List.copyOf(way);
    }
  }

  /** A step from one id to another, written at the place of its target. */
  private record Step(String from, Located<String> to) {}

  void add(String from, Located<String> to) {
    if (!from.isEmpty() && !to.value().isEmpty() && !from.equals(to.value())) {
      steps.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
    }
  }

  /**
   * Circles, each once: one for every step that closes a way, so that breaking them all leaves
   * none. Walks without recursion, since ways may be as long as there are entries.
   */
  List<Circle> circles() {
    List<Circle> circles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : steps.keySet()) {
      if (!done.contains(start)) {
        walk(start, done, circles);
      }
    }
    return circles;
  }

  private void walk(String start, Set<String> done, List<Circle> circles) {
    Deque<Iterator<Step>> todo = new ArrayDeque<>();
    List<Step> way = new ArrayList<>();
    Set<String> onWay = new HashSet<>(Set.of(start));
    todo.push(stepsFrom(start));
    while (!todo.isEmpty()) {
      if (!todo.element().hasNext()) {
        todo.pop();
        String left = way.isEmpty() ? start : way.remove(way.size() - 1).to().value();
        onWay.remove(left);
        done.add(left);
        continue;
      }
      Step step = todo.element().next();
      String to = step.to().value();
      if (onWay.contains(to)) {
        circles.add(circle(way, step));
      } else if (!done.contains(to)) {
        way.add(step);
        onWay.add(to);
        todo.push(stepsFrom(to));
      }
    }
  }

  private Iterator<Step> stepsFrom(String id) {
    return steps.getOrDefault(id, List.of()).stream().map(to -> new Step(id, to)).iterator();
  }

  private static Circle circle(List<Step> way, Step last) {
    List<Step> round = new ArrayList<>();
    round.add(last);
    String start = last.to().value();
    for (int i = way.size() - 1; i >= 0 && !round.get(0).from().equals(start); i--) {
      round.add(0, way.get(i));
    }
    Step first = Collections.min(round, Comparator.comparing(step -> step.to().at()));
    Collections.rotate(round, -round.indexOf(first));
    List<String> ids = new ArrayList<>(List.of(first.from()));
    round.forEach(step -> ids.add(step.to().value()));
    return new Circle(first.to().at(), ids);
  }
}
