package org.leaven.source.problem;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Collects problems while a build stage runs, sorted and without duplicates. Thread-safe. */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  public synchronized void add(Position at, ProblemCode code, String what, String cure) {
    found.add(new Problem(at, code, what, cure));
  }

  /** Adds a problem with a severity other than that of its code. */
  public synchronized void add(
      Position at, ProblemCode code, Severity severity, String what, String cure) {
    found.add(new Problem(at, code, what, cure, severity));
  }

  public synchronized void addAll(Iterable<Problem> problems) {
    problems.forEach(found::add);
  }

  /** Removes problems that are not to be reported. */
  public void removeIf(Predicate<Problem> matches) {
    found.removeIf(matches);
  }

  /** A value together with everything found so far. */
  public <T> Checked<T> with(T value) {
    return new Checked<>(value, sorted());
  }

  public synchronized boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  public synchronized List<Problem> sorted() {
    return List.copyOf(found);
  }
}
