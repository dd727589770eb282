package org.leaven.source;

import java.util.List;
import java.util.TreeSet;

/** Gathers problems while a stage works; gives them sorted, each once. Not safe for threads. */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  public void add(Position at, Code code, String what, String cure) {
    found.add(new Problem(at, code, what, cure));
  }

  /** Adds a problem that does not weigh what its code weighs. */
  public void add(Position at, Code code, Severity severity, String what, String cure) {
    found.add(new Problem(at, code, what, cure, severity));
  }

  public void addAll(Iterable<Problem> problems) {
    problems.forEach(found::add);
  }

  /** A value together with everything found so far. */
  public <T> Checked<T> with(T value) {
    return new Checked<>(value, sorted());
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Problem::isError);
  }

  public List<Problem> sorted() {
    return List.copyOf(found);
  }
}
