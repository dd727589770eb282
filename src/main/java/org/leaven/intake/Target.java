package org.leaven.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where entries go.
 *
 * @param source the folder of the knowledge base
 * @param folder below {@code content/}
 */
record Target(Path source, String folder) {

  /** The path of a candidate's file, relative to the knowledge base. */
  String path(Candidate candidate) {
    return "content/" + folder + "/" + candidate.id() + ".yaml";
  }

  /** Whether its file is there, letter by letter. */
  boolean holds(Candidate candidate) throws IOException {
    if (candidate.isFaulty()) {
      return false;
    }
    Path file = source.resolve(path(candidate));
    return Files.isRegularFile(file)
        && Files.readString(file, StandardCharsets.UTF_8)
            .equals(EntryWriter.write(candidate.entry()));
  }

  /** Writes each candidate's file; a folder that leads out of the content is refused. */
  void write(List<Candidate> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return;
    }
    Path content = source.resolve("content");
    Path target = Files.createDirectories(content.resolve(folder));
    if (!target.toRealPath().startsWith(content.toRealPath())) {
      throw new NotDirectoryException(target.toString());
    }
    for (Candidate candidate : candidates) {
      Files.writeString(source.resolve(path(candidate)), EntryWriter.write(candidate.entry()));
    }
  }
}
