package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code git} in the folder of a test. */
public final class GitCommand {
  private GitCommand() {}

  /** Makes a commit of all files; at first, of a new repository. */
  public static void commitAll(Path repository) throws IOException, InterruptedException {
    run(repository, "init", "-q");
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
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, git.waitFor());
  }
}
