package org.leaven.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leaven.source.RegularFile;

/**
 * The folder that imported entries are written to.
 *
 * @param source the folder of the knowledge base
 * @param folder below {@code content/}
 */
record ImportTarget(Path source, String folder) {

  /** The path of a candidate's file, relative to the knowledge base. */
  String path(Candidate candidate) {
    return "content/" + folder + "/" + candidate.id() + ".yaml";
  }

  /** Whether its file exists with exactly the same content. */
  boolean holds(Candidate candidate) throws IOException {
    if (candidate.isFaulty()) {
      return false;
    }
    Path file = source.resolve(path(candidate));
    return Files.isRegularFile(file)
        && Files.readString(file, StandardCharsets.UTF_8)
            .equals(EntryWriter.write(candidate.entry()));
  }

  /** Writes each candidate's file, or none where a symbolic link is in the way. */
  void write(List<Candidate> candidates) throws IOException {
    if (candidates.isEmpty()) {
      return;
    }
    Path content = source.resolve("content");
    Path target = Files.createDirectories(content.resolve(folder));
    RegularFile.requireInside(content, target);
    for (Candidate candidate : candidates) {
      RegularFile.require(source.resolve(path(candidate)));
    }
    for (Candidate candidate : candidates) {
      RegularFile.write(source.resolve(path(candidate)), EntryWriter.write(candidate.entry()));
    }
  }
}
