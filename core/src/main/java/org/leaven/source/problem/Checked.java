package org.leaven.source.problem;

import java.util.List;

/**
 * The result of a build stage: a value and the problems found.
 *
 * <p>A value with errors is as complete as possible, so that later stages can find more problems in
 * the same run; it is never written out.
 *
 * @param problems sorted, each once
 */
public record Checked<T>(T value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }

  /** A value without problems. */
  public static <T> Checked<T> good(T value) {
    return new Checked<>(value, List.of());
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
