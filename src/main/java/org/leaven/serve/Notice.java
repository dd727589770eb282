package org.leaven.serve;

import java.nio.file.Path;
import java.util.List;
import org.leaven.source.Excerpts;
import org.leaven.source.JsonText;
import org.leaven.source.Problem;

/** Writes what is wrong for the script in the page: two members of a JSON object. */
final class Notice {
  /** More would not be read, and one edit mends most of them. */
  private static final int MOST = 50;

  private final Path root;

  Notice(Path root) {
    this.root = root;
  }

  String of(Outcome outcome) {
    List<Problem> problems = outcome.report().problems();
    Excerpts excerpts = new Excerpts(root);
    String list =
        JsonText.list(problems.stream().limit(MOST).toList(), problem -> object(problem, excerpts));
    return "\"problems\":"
        + list
        + ",\"more\":"
        + Math.max(0, problems.size() - MOST)
        + ",\"errors\":"
        + outcome.report().errors()
        + ",\"trouble\":"
        + JsonText.quoted(outcome.trouble());
  }

  private static String object(Problem problem, Excerpts excerpts) {
    return "{\"place\":"
        + JsonText.quoted(problem.at().toString())
        + ",\"severity\":"
        + JsonText.quoted(problem.severity().word())
        + ",\"code\":"
        + JsonText.quoted(problem.code().id())
        + ",\"what\":"
        + JsonText.quoted(problem.what())
        + ",\"cure\":"
        + JsonText.quoted(problem.cure())
        + ",\"excerpt\":"
        + JsonText.quoted(excerpts.of(problem.at(), "^"))
        + "}";
  }
}
