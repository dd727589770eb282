package org.leaven.source.problem;

import java.util.List;

/**
 * What a stage gives to the next one: a value and the problems met on the way.
 *
 * <p>A value with errors is as whole as it could be made, so that later stages can look for more
 * problems in the same run; it is never written out.
 *
 * @param problems sorted, each once
 */
public record Checked<T>(T value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }

  /** A value nobody can find fault with. */
  public static <T> Checked<T> good(T value) {
    return new Checked<>(value, List.of());
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
