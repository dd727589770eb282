package org.leaven.source;

import java.util.List;
import java.util.TreeSet;

/** Gathers problems while a stage works; gives them sorted, each once. Safe for threads. */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  public synchronized void add(Position at, Code code, String what, String cure) {
    found.add(new Problem(at, code, what, cure));
  }

  /** Adds a problem that does not weigh what its code weighs. */
  public synchronized void add(
      Position at, Code code, Severity severity, String what, String cure) {
    found.add(new Problem(at, code, what, cure, severity));
  }

  public synchronized void addAll(Iterable<Problem> problems) {
    problems.forEach(found::add);
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
