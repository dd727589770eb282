package org.leaven.dataset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile.RawNouns;
import org.leaven.dataset.reader.DuplicateKeyCheck;
import org.leaven.dataset.reader.EntryReader;
import org.leaven.dataset.translation.TranslationMerger;
import org.leaven.dataset.translation.TranslationMerger.TranslatedText;
import org.leaven.dataset.translation.UntranslatedText;
import org.leaven.source.MemoryCache;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;

/** Reads one entry file; an unchanged file comes from the cache. Thread-safe. */
final class EntryFileReader {
  private final String topFolder;
  private final MemoryCache memoryCache;

  EntryFileReader(RawNouns nouns, MemoryCache memoryCache) {
    this.memoryCache = memoryCache;
    String slug = TextFolding.slug(nouns.entries());
    topFolder = slug.isEmpty() ? "entries" : slug;
  }

  /**
   * The result of reading one file.
   *
   * @param isWhole false when the file gave no entries although it may have been meant to
   * @param untranslated in a translation, the texts that are still those of the original
   * @param translated in a translation, pairs of texts
   */
  record Result(
      SourceFile file,
      List<RawEntry> entries,
      boolean isWhole,
      List<Problem> problems,
      List<UntranslatedText> untranslated,
      List<TranslatedText> translated) {
    Result(SourceFile file, List<RawEntry> entries, boolean isWhole, List<Problem> problems) {
      this(file, entries, isWhole, problems, List.of(), List.of());
    }
  }

  /** The inputs of a result: the file, and the folder for files directly in {@code content/}. */
  private record Reading(SourceFile file, String topFolder) implements MemoryCache.Key<Result> {}

  Result read(SourceFile file) {
    return memoryCache.get(new Reading(file, topFolder), () -> readNow(file));
  }

  /** The inputs of a translated result. */
  private record Translating(SourceFile file, @Nullable SourceFile translation, String topFolder)
      implements MemoryCache.Key<Result> {}

  /**
   * Reads a file with the texts of a translation; the original's own problems are reported, too.
   *
   * @param translation nothing where there is none
   */
  Result read(SourceFile file, @Nullable SourceFile translation) {
    return memoryCache.get(
        new Translating(file, translation, topFolder), () -> readNow(file, translation));
  }

  private Result readNow(SourceFile file, @Nullable SourceFile translation) {
    Optional<Node> root = TreeParser.read(file).value();
    if (root.isEmpty()) {
      return new Result(file, List.of(), false, List.of());
    }
    Problems problems = new Problems();
    Optional<Node> own = Optional.empty();
    if (translation != null) {
      Checked<Optional<Node>> read = TreeParser.read(translation);
      problems.addAll(read.problems());
      own = read.value();
    }
    own.ifPresent(node -> DuplicateKeyCheck.checkEntries(node, problems));
    TranslationMerger.Merged merged =
        TranslationMerger.entries(root.get(), own.orElse(null), problems);
    EntryFile place = new EntryFile(file.path(), file.stem(), folder(file));
    List<RawEntry> entries = EntryReader.read(merged.root(), place, problems);
    return new Result(
        file, entries, true, problems.sorted(), merged.untranslated(), merged.translated());
  }

  private Result readNow(SourceFile file) {
    Checked<Optional<Node>> root = TreeParser.read(file);
    if (root.value().isEmpty()) {
      List<Problem> problems = root.hasErrors() ? root.problems() : List.of(empty(file));
      return new Result(file, List.of(), false, problems);
    }
    Problems problems = new Problems();
    problems.addAll(root.problems());
    DuplicateKeyCheck.checkEntries(root.value().get(), problems);
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

  /**
   * The folder of a file's pages; for files directly in {@code content/} it is named after the noun
   * for entries.
   */
  private String folder(SourceFile file) {
    String folder = file.folder();
    return folder.equals("content") ? topFolder : folder.substring("content/".length());
  }
}
