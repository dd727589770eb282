package org.leaven.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leaven.pipeline.output.FolderSwap;
import org.leaven.pipeline.output.OutputFolder;

/** A build in a process of its own, so that a test can hold it up or kill it. */
final class BuildProcess {
  static final int FILES = 40;

  private BuildProcess() {}

  /**
   * Builds until it is killed, each time with another text in all files, and writes a dot after
   * each step; with {@code hold} it stops at the first dot and keeps its lock.
   *
   * @param args output, root, {@code hold} or {@code one-step} or {@code two-steps}
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path output = Path.of(args[0]);
    FolderSwap swap = args[2].equals("two-steps") ? FolderSwap.IN_TWO_STEPS : FolderSwap.bestHere();
    for (int build = 0; ; build++) {
      try (OutputFolder folder = OutputFolder.open(output, Path.of(args[1]), List.of(), swap)) {
        out.print('.');
        out.flush();
        if (args[2].equals("hold")) {
          int told = System.in.read();
          throw new IOException("told " + told);
        }
        for (int file = 0; file < FILES; file++) {
          Files.writeString(folder.staging().resolve(file + ".html"), "build " + build);
        }
        out.print('.');
        out.flush();
        folder.swap();
        out.print('.');
        out.flush();
      }
    }
  }

  static Process start(Path output, Path root, String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BuildProcess.class.getName(),
            output.toString(),
            root.toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
