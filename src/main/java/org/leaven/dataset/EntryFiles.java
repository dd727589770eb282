package org.leaven.dataset;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.form.DuplicateKeys;
import org.leaven.dataset.form.EntryFile;
import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.EntryReader;
import org.leaven.dataset.form.HeadForm.NounsForm;
import org.leaven.dataset.tree.Node;
import org.leaven.dataset.tree.TreeReader;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Folding;
import org.leaven.source.Memo;
import org.leaven.source.Position;
import org.leaven.source.Problem;
import org.leaven.source.Problems;
import org.leaven.source.SourceFile;

/** Reads entry files, one by one, and each that is still the same only once; safe for threads. */
final class EntryFiles {
  private final String topFolder;
  private final Memo memo;

  EntryFiles(NounsForm nouns, Memo memo) {
    this.memo = memo;
    String slug = Folding.slug(nouns.entries());
    topFolder = slug.isEmpty() ? "entries" : slug;
  }

  /**
   * What came of one file.
   *
   * @param isWhole false when the file gave no entries although it may have been meant to
   */
  record Result(
      SourceFile file, List<EntryForm> entries, boolean isWhole, List<Problem> problems) {}

  /** What a file is read from: its text, and the folder of files that lie in none. */
  private record Reading(SourceFile file, String topFolder) implements Memo.Key<Result> {}

  Result read(SourceFile file) {
    return memo.get(new Reading(file, topFolder), () -> readNow(file));
  }

  private Result readNow(SourceFile file) {
    Checked<Optional<Node>> root = TreeReader.read(file);
    if (root.value().isEmpty()) {
      List<Problem> problems = root.hasErrors() ? root.problems() : List.of(empty(file));
      return new Result(file, List.of(), false, problems);
    }
    Problems problems = new Problems();
    problems.addAll(root.problems());
    DuplicateKeys.checkEntries(root.value().get(), problems);
    EntryFile place = new EntryFile(file.path(), file.stem(), folder(file));
    List<EntryForm> entries = EntryReader.read(root.value().get(), place, problems);
    boolean isWhole = !entries.isEmpty() || !problems.hasErrors();
    return new Result(file, entries, isWhole, problems.sorted());
  }

  private static Problem empty(SourceFile file) {
    return new Problem(
        Position.startOf(file.path()),
        Code.WRONG_TYPE,
        "this file is empty",
        "write an entry, or remove it");
  }

  /** Files directly in {@code content/} belong to the folder named after what entries are. */
  private String folder(SourceFile file) {
    String folder = file.folder();
    return folder.equals("content") ? topFolder : folder.substring("content/".length());
  }
}
