package org.leaven.serve;

import java.nio.file.Path;
import java.util.List;
import org.leaven.source.Json;
import org.leaven.source.SourceSnippets;
import org.leaven.source.problem.Problem;

/** Writes the problems of a build as members of a JSON object, for the script in the page. */
final class ProblemJson {
  /** The most problems to send: more would not be read, and one edit often fixes many. */
  private static final int MOST = 50;

  private final Path root;

  ProblemJson(Path root) {
    this.root = root;
  }

  String of(RebuildResult result) {
    List<Problem> problems = result.report().problems();
    SourceSnippets snippets = new SourceSnippets(root);
    String list =
        Json.array(
            problems.stream().limit(MOST).map(problem -> object(problem, snippets)).toList());
    return "\"problems\":"
        + list
        + ",\"more\":"
        + Math.max(0, problems.size() - MOST)
        + ",\"errors\":"
        + result.report().errors()
        + ",\"trouble\":"
        + Json.text(result.trouble());
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
