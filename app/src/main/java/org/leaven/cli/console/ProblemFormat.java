package org.leaven.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leaven.source.Json;
import org.leaven.source.problem.Problem;

/** The output formats of problems: text, JSON, and annotations for GitHub. */
public enum ProblemFormat {
  /** One line for each problem, as compilers print them. */
  TEXT,
  /** An array of objects with path, line, column, severity, code, what and cure. */
  JSON,
  /** Annotations for GitHub Actions workflows. */
  GITHUB;

  public String write(List<Problem> problems) {
    return switch (this) {
      case TEXT -> lines(problems, Problem::toString);
      case JSON ->
          problems.stream()
              .map(ProblemFormat::json)
              .collect(Collectors.joining(",\n ", "[", "]\n"));
      case GITHUB -> lines(problems, ProblemFormat::github);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String lines(List<Problem> problems, Function<Problem, String> line) {
    return problems.stream().map(line.andThen(text -> text + "\n")).collect(Collectors.joining());
  }

  private static String json(Problem problem) {
    return String.format(
        Locale.ROOT,
        "{\"path\":%s,\"line\":%d,\"column\":%d,\"severity\":%s,\"code\":%s,\"what\":%s,\"cure\":%s}",
        Json.text(problem.at().path()),
        problem.at().line(),
        problem.at().column(),
        Json.text(problem.severity().word()),
        Json.text(problem.code().id()),
        Json.text(problem.what()),
        Json.text(problem.cure()));
  }

  /** The syntax of workflow commands, with the characters they reserve percent-encoded. */
  private static String github(Problem problem) {
    String message =
        problem.cure().isEmpty() ? problem.what() : problem.what() + "; " + problem.cure();
    return String.format(
        Locale.ROOT,
        "::%s file=%s,line=%d,col=%d,title=%s::%s",
        problem.severity().word(),
        property(problem.at().path()),
        problem.at().line(),
        problem.at().column(),
        problem.code().id(),
        message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
  }

  private static String property(String text) {
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}
