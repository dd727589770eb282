package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes and recognizes the file {@code .leaven}, which marks a folder that Leaven may replace. */
public final class OwnershipMarker {
  public static final String NAME = ".leaven";
  private static final String FIRST = "leaven output ";
  private static final String CONTENT =
      FIRST + "1\nThis folder is replaced as a whole by the next build.\n";

  private OwnershipMarker() {}

  /** Writes it; its last line names the subset that the folder holds, unless it is the whole. */
  static void put(Path folder, String only) throws IOException {
    String last = only.isEmpty() ? "" : "only " + only + "\n";
    Files.writeString(folder.resolve(NAME), CONTENT + last);
  }

  static boolean isIn(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) < 100_000
        && Files.readString(file).startsWith(FIRST);
  }
}
