package org.leaven.editor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finds a revision of a folder and reads its files as they were then, with the program {@code git}.
 */
final class GitRevisionReader {
  private final Path folder;

  GitRevisionReader(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Finds the commit of a revision.
   *
   * @param name a tag, a branch, {@code HEAD~3}
   * @return its hash
   */
  String commit(String name) throws IOException, EditRefusedException {
    boolean isOption = name.startsWith("-");
    Process git = start("rev-parse", "--verify", "--quiet", isOption ? "" : name + "^{commit}");
    byte[] hash = git.getInputStream().readAllBytes();
    if (git.onExit().join().exitValue() != 0
        && start("rev-parse", "--verify", "--quiet", "HEAD").onExit().join().exitValue() != 0) {
      throw new EditRefusedException("no-history", "git holds no revision of this folder");
    }
    check(git, name);
    return new String(hash, StandardCharsets.UTF_8).strip();
  }

  /** Writes the files of a commit below another folder. */
  void extract(String commit, Path target) throws IOException, EditRefusedException {
    Process git = start("archive", "--format=zip", commit);
    try (ZipInputStream zip = new ZipInputStream(git.getInputStream())) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        Path file = target.resolve(each.getName()).normalize();
        if (!each.isDirectory() && file.startsWith(target)) {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
      // the list at the end of the archive: git must not find its pipe closed
      git.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
    check(git, commit);
  }

  private Process start(String... words) throws EditRefusedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new EditRefusedException("no-git", "git cannot be run: " + e.getMessage());
    }
  }

  private static void check(Process git, String name) throws EditRefusedException {
    if (git.onExit().join().exitValue() != 0) {
      throw new EditRefusedException(
          "no-revision", "git finds no revision \"" + name + "\" of this folder");
    }
  }
}
