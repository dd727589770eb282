package org.leaven.serve;

import java.nio.file.Path;
import java.util.List;
import org.leaven.source.Json;
import org.leaven.source.SourceSnippets;
import org.leaven.source.problem.Problem;

/** Writes what is wrong for the script in the page: two members of a JSON object. */
final class ProblemJson {
  /** More would not be read, and one edit mends most of them. */
  private static final int MOST = 50;

  private final Path root;

  ProblemJson(Path root) {
    this.root = root;
  }

  String of(RebuildResult outcome) {
    List<Problem> problems = outcome.report().problems();
    SourceSnippets snippets = new SourceSnippets(root);
    String list =
        Json.array(
            problems.stream().limit(MOST).map(problem -> object(problem, snippets)).toList());
    return "\"problems\":"
        + list
        + ",\"more\":"
        + Math.max(0, problems.size() - MOST)
        + ",\"errors\":"
        + outcome.report().errors()
        + ",\"trouble\":"
        + Json.text(outcome.trouble());
  }

  private static String object(Problem problem, SourceSnippets snippets) {
    return "{\"place\":"
        + Json.text(problem.at().toString())
        + ",\"severity\":"
        + Json.text(problem.severity().word())
        + ",\"code\":"
        + Json.text(problem.code().id())
        + ",\"what\":"
        + Json.text(problem.what())
        + ",\"cure\":"
        + Json.text(problem.cure())
        + ",\"excerpt\":"
        + Json.text(snippets.of(problem.at(), "^"))
        + "}";
  }
}
