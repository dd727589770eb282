package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.shell.Program.Finished;
import org.yaml.snakeyaml.Yaml;

/**
 * The steps of the GitHub Action, run in a repository of their own with a stand-in for GitHub's
 * program.
 */
@DisabledOnOs(OS.WINDOWS)
class ActionIT {
  private static final Path ACTION = Program.repository().resolve("action.yml");
  private static final Pattern USED = Pattern.compile("inputs\\.([a-z-]+)");

  /** Notes what it is asked; answers a list of comments with the file {@code comments}. */
  private static final String GH =
      """
      #!/bin/sh
      printf '%s\\n' "$*" >>"$STAND_IN/asked"
      case "$*" in
        *--paginate*) cat "$STAND_IN/comments" ;;
        *) for word; do case $word in body=@*) cp "${word#body=@}" "$STAND_IN/body" ;; esac; done
           exit "$(cat "$STAND_IN/status")" ;;
      esac
      """;

  @TempDir Path temp;
  private Path repository;
  private String base;

  @BeforeEach
  void aRepositoryWithOneCommit() throws Exception {
    repository = temp.resolve("a repository");
    assertEquals(0, Program.jar().run("init", repository.toString()).status());
    Files.writeString(repository.resolve("comments"), "");
    Files.writeString(repository.resolve("status"), "0");
    Path gh = Files.createDirectories(temp.resolve("programs")).resolve("gh");
    Files.writeString(gh, GH);
    assertTrue(gh.toFile().setExecutable(true));
    git("init", "--quiet", "--initial-branch=main");
    git("add", "content");
    git("commit", "--quiet", "--message=Begin");
    base = git("rev-parse", "HEAD").out().strip();
    git("remote", "add", "origin", repository.toString());
  }

  @Test
  void whatIsFromOthersIsPinnedAndEveryInputIsKnownAndUsed() throws IOException {
    String text = Files.readString(ACTION);
    Set<String> used = new TreeSet<>();
    for (Matcher found = USED.matcher(text); found.find(); ) {
      used.add(found.group(1));
    }
    assertEquals(new TreeSet<>(map(action(), "inputs").keySet()), used);
    for (Path file : workflows()) {
      for (String line : Files.readAllLines(file)) {
        if (line.contains("uses: ")) {
          assertTrue(
              line.matches(".*uses: (\\./\\S+|\\S+@[0-9a-f]{40} # v\\S+)"), file + ": " + line);
        }
      }
    }
  }

  @Test
  void aGoodKnowledgeBaseIsCheckedBuiltAndVerified() throws Exception {
    Path outputs = temp.resolve("outputs");
    Program step =
        step("GITHUB_OUTPUT", outputs.toString()).with("SITE_URL", "https://a.example/b/");
    assertEquals(0, run(step, "check").status());
    Finished built = run(step.with("EDITIONS", "site,api"), "build");
    String site = Files.readString(outputs).strip();
    assertAll(
        () -> assertEquals(0, built.status(), built.err()),
        () -> assertTrue(built.out().contains("no problems"), built.out()),
        () -> assertEquals("site=./target/site", site),
        () -> assertTrue(read("target/site/404.html").contains("<base href=\"/b/\">")));
  }

  @Test
  void theCommentSaysWhatChangesAndIsReplacedByTheNext() throws Exception {
    change("content/glues/glue-stick.yaml", "paper: {verdict: good", "paper: {verdict: fair");
    Finished first = run(step("BUILT", "success"), "comment");
    String body = read("body");
    assertAll(
        () -> assertEquals(0, first.status(), first.err()),
        () -> assertTrue(body.contains("glue-stick (Glue stick)"), body),
        () -> assertTrue(body.contains("verdict: "), body),
        () -> assertTrue(body.contains("actions/runs/7)"), body),
        () -> assertTrue(read("asked").contains("--method POST repos/me/glues/issues/3/comments")),
        () -> assertEquals(body, Files.readString(temp.resolve("summary"))));
    Files.writeString(repository.resolve("comments"), "41\n");
    assertEquals(0, run(step("BUILT", "success"), "comment").status());
    assertTrue(read("asked").contains("--method PATCH repos/me/glues/issues/comments/41"));
  }

  @Test
  void aForkMayNotCommentAndAFaultIsSaidWithItsPlace() throws Exception {
    Files.writeString(repository.resolve("status"), "1");
    change("content/glues/glue-stick.yaml", "  paper:", "  papre:");
    assertEquals(1, run(step("AS_OF", ""), "check").status());
    Finished comment = run(step("BUILT", "skipped"), "comment");
    String summary = Files.readString(temp.resolve("summary"));
    assertAll(
        () -> assertEquals(0, comment.status(), comment.err()),
        () -> assertTrue(comment.out().contains("::notice::"), comment.out()),
        () -> assertTrue(summary.contains("glue-stick.yaml:"), summary),
        () -> assertTrue(summary.contains("did you mean \"paper\""), summary),
        () -> assertTrue(summary.contains("The site was not built."), summary),
        () -> assertFalse(git("worktree", "list").out().contains("leaven-base")));
  }

  private void change(String file, String before, String after) throws IOException {
    String text = read(file);
    assertTrue(text.contains(before), text);
    Files.writeString(repository.resolve(file), text.replace(before, after));
  }

  private String read(String file) throws IOException {
    return Files.readString(repository.resolve(file));
  }

  private Program step(String variable, String value) {
    return new Program(List.of("bash", "-e", "-c"), repository, Map.of("LC_ALL", "C.UTF-8"))
        .with("GITHUB_ACTION_PATH", Program.repository().toString())
        .with("RUNNER_TEMP", temp.toString())
        .with("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString())
        .with("GITHUB_SERVER_URL", "https://github.example")
        .with("GITHUB_REPOSITORY", "me/glues")
        .with("GITHUB_RUN_ID", "7")
        .with("NUMBER", "3")
        .with("BASE", base)
        .with("SOURCE", ".")
        .with("STAND_IN", repository.toString())
        .with("PATH", temp.resolve("programs") + ":" + System.getenv("PATH"))
        .with(variable, value);
  }

  /** Runs the script of one step. */
  private static Finished run(Program step, String id) throws Exception {
    Object steps = Objects.requireNonNull(map(action(), "runs").get("steps"));
    for (Object each : (List<?>) steps) {
      if (each instanceof Map<?, ?> one && id.equals(one.get("id"))) {
        return step.run(String.valueOf(one.get("run")));
      }
    }
    throw new AssertionError(id);
  }

  private static Map<?, ?> action() throws IOException {
    return new Yaml().load(Files.readString(ACTION));
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) Objects.requireNonNull(parent.get(key), key);
  }

  private static List<Path> workflows() throws IOException {
    Path start = Path.of("app/src/main/resources/org/leaven/cli/start/github/workflows/site.yml");
    try (Stream<Path> own = Files.list(Path.of(".github/workflows"))) {
      return Stream.concat(Stream.of(ACTION, start), own).toList();
    }
  }

  private Finished git(String... words) throws Exception {
    Finished done =
        new Program(
                List.of("git", "-c", "user.name=Me", "-c", "user.email=me@example.org"),
                repository,
                Map.of())
            .run(words);
    assertEquals(0, done.status(), done.err());
    return done;
  }
}
