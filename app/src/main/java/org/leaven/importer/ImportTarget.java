package org.leaven.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.picture.PictureFiles;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.source.RegularFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.sourceedit.NodeTrees;
import org.leaven.sourceedit.YamlWriter;

/**
 * The folder that imported entries are written to.
 *
 * @param source the folder of the knowledge base
 * @param folder below {@code content/}
 * @param pictures the folder that the paths of pictures begin in
 */
record ImportTarget(Path source, String folder, Path pictures) {
  private static final int MAX_BYTES = 1 << 23;

  /** The path of a candidate's file, relative to the knowledge base. */
  String path(Candidate candidate) {
    return "content/" + folder + "/" + candidate.id() + ".yaml";
  }

  /** Whether its file exists with the same content. */
  boolean holds(Candidate candidate) throws IOException {
    if (candidate.isFaulty() || !isThere(candidate)) {
      return false;
    }
    String text = Files.readString(source.resolve(path(candidate)), StandardCharsets.UTF_8);
    return text.equals(YamlWriter.write(candidate.entry()))
        || there(candidate).filter(own -> NodeTrees.isSame(own, candidate.entry())).isPresent();
  }

  boolean isThere(Candidate candidate) {
    return Files.isRegularFile(source.resolve(path(candidate)));
  }

  private Optional<Node> there(Candidate candidate) {
    return SourceTreeReader.single(source.resolve(path(candidate)), MAX_BYTES)
        .value()
        .flatMap(own -> TreeParser.read(own).value());
  }

  /** What its file loses by being replaced; nothing where there is no such file. */
  Optional<ImportReport.Replaced> replaced(Candidate candidate) {
    if (!isThere(candidate)) {
      return Optional.empty();
    }
    Node before = there(candidate).orElse(new Node.Nothing(candidate.at()));
    Set<String> lost = new TreeSet<>(keys(before));
    lost.removeAll(keys(candidate.entry()));
    List<String> verdicts = VerdictChanges.between(before, candidate.entry());
    return Optional.of(new ImportReport.Replaced(path(candidate), verdicts, List.copyOf(lost)));
  }

  private static Set<String> keys(Node node) {
    return node.members().stream().map(Node.Member::key).collect(Collectors.toSet());
  }

  /** The candidate; faulty, if pictures are missing, which are reported. */
  Candidate withPictures(Candidate candidate, Problems problems) {
    boolean isFaulty = candidate.isFaulty();
    for (RawPicture picture : PictureFiles.of(candidate.raw())) {
      if (!isInside(picture) || !Files.isRegularFile(pictures.resolve(picture.file().value()))) {
        String what = "there is no picture \"" + picture.file().value() + '"';
        String cure = "correct \"media\" in the map, the folder that its path begins in";
        problems.add(picture.file().at(), ProblemCode.MISSING_FILE, what, cure);
        isFaulty = true;
      }
    }
    return new Candidate(candidate.at(), candidate.entry(), candidate.raw(), isFaulty);
  }

  private boolean isInside(RawPicture picture) {
    String path = picture.file().value();
    return !path.contains(":") && pictures.resolve(path).normalize().startsWith(pictures);
  }

  private void copyPictures(Candidate candidate) throws IOException {
    Path target = source.resolve("content").resolve(folder);
    for (RawPicture picture : PictureFiles.of(candidate.raw())) {
      Path copy = target.resolve(picture.file().value());
      if (!Files.exists(copy)) {
        Files.createDirectories(copy.resolveSibling("."));
        RegularFile.requireInside(target, copy.resolveSibling("."));
        Files.copy(pictures.resolve(picture.file().value()), copy);
      }
    }
  }

  /**
   * Writes each candidate's file, or none where a symbolic link is in the way.
   *
   * @param copies whether its pictures are copied beside it, unless they are there
   */
  void write(List<Candidate> candidates, boolean copies) throws IOException {
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
      RegularFile.write(source.resolve(path(candidate)), YamlWriter.write(candidate.entry()));
      if (copies) {
        copyPictures(candidate);
      }
    }
  }
}
