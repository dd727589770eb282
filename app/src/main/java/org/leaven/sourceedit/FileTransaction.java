package org.leaven.sourceedit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes several files, all of them or none: new contents are written beside the files first; if
 * one cannot be put in place, the old contents are restored.
 */
public final class FileTransaction {
  /** A file that is being replaced. */
  private record Replacement(Path from, Path to, Path written) {}

  private final Path root;
  private final Map<Path, byte[]> before = new HashMap<>();
  private final List<Replacement> prepared = new ArrayList<>();
  private final List<Replacement> done = new ArrayList<>();

  private FileTransaction(Path root) {
    this.root = root;
  }

  /**
   * Writes files.
   *
   * @throws IOException when one of them cannot be written; then all are as they were
   */
  public static void run(Path root, List<FileChange> files) throws IOException {
    FileTransaction transaction = new FileTransaction(root);
    try {
      for (FileChange file : files) {
        transaction.prepare(file);
      }
      for (Replacement each : transaction.prepared) {
        transaction.replace(each);
      }
    } catch (IOException | RuntimeException e) {
      transaction.undo();
      throw e;
    } finally {
      transaction.clean();
    }
  }

  private void prepare(FileChange file) throws IOException {
    Path from = root.resolve(file.path());
    Path to = root.resolve(file.newPath());
    if ((file.isMoved() || file.isNew()) && Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    if (!file.isNew()) {
      before.put(from, Files.readAllBytes(from));
    }
    Path written = from.resolveSibling("." + from.getFileName() + ".leaven-edit");
    prepared.add(new Replacement(from, to, written));
    Files.writeString(written, file.text(), StandardCharsets.UTF_8);
    if (!file.isNew() && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(from));
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString(permissions));
    }
  }

  private void replace(Replacement each) throws IOException {
    done.add(each);
    // REPLACE_EXISTING would delete the file first
    Files.move(each.written(), each.to(), StandardCopyOption.ATOMIC_MOVE);
    if (!each.from().equals(each.to())) {
      Files.delete(each.from());
    }
  }

  private void undo() throws IOException {
    for (Replacement each : done) {
      byte[] content = before.get(each.from());
      if (content == null || !each.from().equals(each.to())) {
        Files.deleteIfExists(each.to());
      }
      if (content != null) {
        Files.write(each.from(), content);
      }
    }
  }

  private void clean() throws IOException {
    for (Replacement each : prepared) {
      Files.deleteIfExists(each.written());
    }
  }
}
