package org.leaven.dataset;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.picture.PictureFiles;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.reader.DuplicateKeyCheck;
import org.leaven.dataset.reader.MainFileReader;
import org.leaven.dataset.reader.OtherKnowledgeBaseReader;
import org.leaven.dataset.rule.DatasetRules;
import org.leaven.dataset.rule.UncheckedDataset;
import org.leaven.source.MemoryCache;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads and checks the dataset of a knowledge base, and reports all its problems in one run.
 *
 * <p>One problem neither hides another nor causes follow-up problems: rules ignore values that
 * could not be read.
 */
public final class DatasetReader {
  private DatasetReader() {}

  /** Whether a folder has a {@code kb.yaml}; without one it holds a plain JBake site. */
  public static boolean isKnowledgeBase(Path root) {
    return SourceTree.MAIN_FILES.stream()
        .anyMatch(head -> Files.exists(root.resolve(head), LinkOption.NOFOLLOW_LINKS));
  }

  private static boolean hasHead(SourceTree tree) {
    return Stream.concat(tree.data().stream(), tree.unread().stream())
        .anyMatch(DatasetReader::isHead);
  }

  static boolean isHead(SourceFile file) {
    return SourceTree.MAIN_FILES.contains(file.path());
  }

  /** Reads and checks the dataset; where there are errors, it is as complete as possible. */
  public static Checked<Dataset> read(SourceTree tree) {
    return read(tree, MemoryCache.none());
  }

  /** The same, reusing files that earlier calls have read. */
  public static Checked<Dataset> read(SourceTree tree, MemoryCache memoryCache) {
    Problems problems = new Problems();
    RawMainFile written = head(tree, problems);
    RawMainFile head =
        written.withBases(
            OtherKnowledgeBaseReader.withPages(written.bases(), tree.root(), problems));
    EntryFileReader files = new EntryFileReader(head.nouns(), memoryCache);
    List<String> languages = head.languages().stream().map(Located::value).toList();
    TranslationFiles translations = TranslationFiles.of(tree.data(), languages, problems);
    List<SourceFile> entryFiles =
        translations.originals().stream().filter(file -> !isHead(file)).toList();
    List<RawEntry> entries = new ArrayList<>();
    UnreadableFileGuess unreadable = new UnreadableFileGuess();
    for (EntryFileReader.Result result : entryFiles.parallelStream().map(files::read).toList()) {
      problems.addAll(result.problems());
      entries.addAll(result.entries());
      unreadable.note(result);
    }
    tree.unread().stream().filter(file -> !isHead(file)).forEach(unreadable::add);
    DatasetRules.check(new UncheckedDataset(head, entries, unreadable.files()), problems);
    Map<String, PictureFile> pictures = PictureFiles.read(tree.root(), entries, problems);
    Set<String> unreadableIds = new HashSet<>(unreadable.files().ids());
    head.topics().ids().stream()
        .flatMap(id -> Ids.nearest(id).stream())
        .forEach(unreadableIds::add);
    Dataset dataset = new Dataset(head, entries, pictures, unreadableIds);
    if (languages.size() < 2) {
      return problems.with(dataset);
    }
    SourceFile mainFile = mainFiles(tree).get(0);
    List<TranslatedDataset> translated =
        new TranslatedDatasetReader(translations, mainFile, files, problems).translate(dataset);
    return problems.with(
        new Dataset(head, entries, pictures, unreadableIds, Map.of(), translated, LeftOut.NOTHING));
  }

  private static List<SourceFile> mainFiles(SourceTree tree) {
    return SourceTree.MAIN_FILES.stream()
        .flatMap(path -> tree.data().stream().filter(file -> file.path().equals(path)))
        .toList();
  }

  private static RawMainFile head(SourceTree tree, Problems problems) {
    List<SourceFile> heads = mainFiles(tree);
    if (heads.isEmpty()) {
      Position at = Position.startOf(SourceTree.MAIN_FILES.get(0));
      if (!hasHead(tree)) {
        problems.add(at, ProblemCode.UNREADABLE, "there is no kb.yaml", "write one");
      }
      return RawMainFile.unread(at);
    }
    String first = heads.get(0).path();
    for (SourceFile other : heads.subList(1, heads.size())) {
      String what = "a second head of the knowledge base";
      String cure = "keep this file or " + first;
      problems.add(Position.startOf(other.path()), ProblemCode.DUPLICATE_PATH, what, cure);
    }
    return head(heads.get(0), problems);
  }

  private static RawMainFile head(SourceFile file, Problems problems) {
    Checked<Optional<Node>> root = TreeParser.read(file);
    problems.addAll(root.problems());
    if (root.value().isPresent()) {
      DuplicateKeyCheck.checkHead(root.value().get(), problems);
      return MainFileReader.read(root.value().get(), problems);
    }
    Position start = Position.startOf(file.path());
    if (!root.hasErrors()) {
      String cure = "write the head of the knowledge base";
      problems.add(start, ProblemCode.WRONG_TYPE, "this file is empty", cure);
    }
    return RawMainFile.unread(start);
  }
}
