package org.leaven.dataset;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeReader;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile.RawNouns;
import org.leaven.dataset.reader.DuplicateKeys;
import org.leaven.dataset.reader.EntryReader;
import org.leaven.source.Cache;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolder;

/** Reads entry files, one by one, and each that is still the same only once; safe for threads. */
final class EntryFileReader {
  private final String topFolder;
  private final Cache memoryCache;

  EntryFileReader(RawNouns nouns, Cache memoryCache) {
    this.memoryCache = memoryCache;
    String slug = TextFolder.slug(nouns.entries());
    topFolder = slug.isEmpty() ? "entries" : slug;
  }

  /**
   * What came of one file.
   *
   * @param isWhole false when the file gave no entries although it may have been meant to
   */
  record Result(SourceFile file, List<RawEntry> entries, boolean isWhole, List<Problem> problems) {}

  /** What a file is read from: its text, and the folder of files that lie in none. */
  private record Reading(SourceFile file, String topFolder) implements Cache.Key<Result> {}

  Result read(SourceFile file) {
    return memoryCache.get(new Reading(file, topFolder), () -> readNow(file));
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
    List<RawEntry> entries = EntryReader.read(root.value().get(), place, problems);
    boolean isWhole = !entries.isEmpty() || !problems.hasErrors();
    return new Result(file, entries, isWhole, problems.sorted());
  }

  private static Problem empty(SourceFile file) {
    return new Problem(
        Position.startOf(file.path()),
        ProblemCode.WRONG_TYPE,
        "this file is empty",
        "write an entry, or remove it");
  }

  /** Files directly in {@code content/} belong to the folder named after what entries are. */
  private String folder(SourceFile file) {
    String folder = file.folder();
    return folder.equals("content") ? topFolder : folder.substring("content/".length());
  }
}
