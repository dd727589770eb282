package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code git} in the folder of a test. */
public final class GitCommand {
  private GitCommand() {}

  /**
   * Makes a commit of all files; at first, of a new repository. What is built below {@code target}
   * is left out: a server may be replacing it at the same moment.
   */
  public static void commitAll(Path repository) throws IOException, InterruptedException {
    run(repository, "init", "-q");
    Files.writeString(repository.resolve(".git/info/exclude"), "target/\n");
    run(repository, "add", ".");
    run(repository, "commit", "-q", "-m", "All");
  }

  private static void run(Path repository, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A"));
    command.addAll(List.of("-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(words));
    Process git =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor(), output);
  }
}
