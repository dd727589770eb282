package org.leaven.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.sourceedit.FileChange;
import org.leaven.sourceedit.FileTransaction;

/**
 * Reads and writes the files below {@code content/} that the editor may touch: YAML, JSON and
 * Markdown files that are neither hidden nor reached by a symbolic link.
 */
record EditableFiles(Path root) {
  private static final String SEGMENT = "[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*";
  private static final Pattern TEXT =
      Pattern.compile("content/(" + SEGMENT + "/)*" + SEGMENT + "\\.(yaml|yml|json|md)");
  private static final Pattern FOLDER = Pattern.compile("content/(" + SEGMENT + "/)*");

  /**
   * A file that changes.
   *
   * @param before its text; nothing for a file that is new
   * @param after its text; nothing for a file that is deleted
   */
  record Replacement(String path, @Nullable String before, @Nullable String after) {
    Replacement reversed() {
      return new Replacement(path, after, before);
    }
  }

  /** The file at a path; empty where there is none. */
  Optional<EditableFile> find(String path) throws IOException, EditRefusedException {
    Path file = resolve(path, TEXT);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refusal(path);
    }
    Checked<Optional<SourceFile>> read = SourceTreeReader.decode(path, Files.readAllBytes(file));
    // a merge that was left open is mended as text
    boolean isText = read.problems().stream().allMatch(own -> own.code().id().equals("syntax"));
    if (!isText) {
      Problem why = read.problems().get(0);
      throw new EditRefusedException("no-text", why.what() + "; " + why.cure());
    }
    return Optional.of(new EditableFile(path, Files.readString(file)));
  }

  EditableFile get(String path) throws IOException, EditRefusedException {
    return find(path)
        .orElseThrow(() -> new EditRefusedException(404, "no-file", "there is no file " + path));
  }

  /** A folder below {@code content/}, given with a slash at its end. */
  Path folder(String path) throws IOException, EditRefusedException {
    return resolve(path, FOLDER);
  }

  private static EditRefusedException refusal(String path) {
    return new EditRefusedException(403, "not-editable", "\"" + path + "\" is not edited here");
  }

  /** Refuses every path that is not what it seems, or that leads out of the content. */
  private Path resolve(String path, Pattern allowed) throws IOException, EditRefusedException {
    if (!allowed.matcher(path).matches() || !FileNameNormalizer.isNormal(path)) {
      throw refusal(path);
    }
    try {
      Path content = root.resolve("content").toRealPath();
      Path file = content.resolve(path.substring("content/".length())).normalize();
      @Nullable Path there = file;
      while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        there = there.getParent();
      }
      if (there == null || !there.startsWith(content) || !there.toRealPath().equals(there)) {
        throw refusal(path);
      }
      return file;
    } catch (InvalidPathException e) {
      throw refusal(path);
    }
  }

  /** Refuses a text that a build could not read. */
  static void checkReadable(EditableFile file) throws EditRefusedException {
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    Checked<Optional<SourceFile>> decoded = SourceTreeReader.decode(file.path(), bytes);
    boolean isSame = new String(bytes, StandardCharsets.UTF_8).equals(file.text());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    if (file.isData() && problems.isEmpty()) {
      problems.addAll(file.read().problems());
    }
    for (Problem problem : problems) {
      if (problem.isError()) {
        throw new EditRefusedException(
            "unreadable",
            problem.what() + "; " + problem.cure(),
            Map.of("line", problem.at().line(), "column", problem.at().column()));
      }
    }
    boolean isEmpty = file.isData() && file.read().value().isEmpty();
    if (isEmpty || !isSame || bytes.length > MAX_BYTES) {
      throw new EditRefusedException("unreadable", "a build could not read this text");
    }
  }

  private static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Whether all files are on the disk as they were before some changes. */
  boolean isBefore(List<Replacement> changes) throws IOException, EditRefusedException {
    for (Replacement each : changes) {
      String now = find(each.path()).map(EditableFile::text).orElse(null);
      if (now == null ? each.before() != null : !now.equals(each.before())) {
        return false;
      }
    }
    return true;
  }

  /** Writes files, all or none of them, and then deletes those that are to go. */
  void write(List<Replacement> changes) throws IOException, EditRefusedException {
    List<FileChange> written = new ArrayList<>();
    for (Replacement each : changes) {
      Path file = resolve(each.path(), TEXT);
      String after = each.after();
      if (after != null) {
        Files.createDirectories(file.getParent());
        written.add(new FileChange(each.path(), each.path(), after, each.before() == null));
      }
    }
    FileTransaction.run(root, written);
    for (Replacement each : changes) {
      if (each.after() == null) {
        Files.deleteIfExists(resolve(each.path(), TEXT));
      }
    }
  }
}
