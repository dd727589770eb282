package org.leaven.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.sheet.SheetRows.Row;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;
import org.leaven.source.text.NearestName;
import org.leaven.sourceedit.FileChange;
import org.leaven.sourceedit.NewEntryFolder;
import org.leaven.sourceedit.NodeTrees;
import org.leaven.sourceedit.SourceEditor;
import org.leaven.sourceedit.YamlWriter;

/**
 * Computes what the files of a knowledge base hold after a workbook was edited. The problems are
 * those that the changed files would have; where a cell is to blame, they name the cell.
 */
public final class WorkbookImport {
  private final BuildOptions options;
  private final SourceTree tree;
  private final Dataset dataset;
  private final Problems problems = new Problems();

  /** For the values and keys in the files with rows, the cell that each comes from, if any. */
  private final TreeMap<Position, Optional<Position>> cells = new TreeMap<>();

  private WorkbookImport(BuildOptions options, SourceTree tree, Dataset dataset) {
    this.options = options;
    this.tree = tree;
    this.dataset = dataset;
  }

  /**
   * What an import would change.
   *
   * @param files that would be written
   * @param changed by the path of a file, the keys that would differ; none for a new file
   * @param missing how many entries have no row, and stay as they are
   * @param sources as they would be
   */
  public record Plan(
      List<FileChange> files, Map<String, List<String>> changed, int missing, SourceTree sources) {
    public Plan {
      files = List.copyOf(files);
      changed = Map.copyOf(changed);
    }
  }

  /**
   * Compares a workbook with the sources; writes nothing.
   *
   * @throws IOException when something cannot be read
   */
  public static Checked<Plan> plan(BuildOptions options, Path workbook) throws IOException {
    Checked<SourceTree> tree = SourceTreeReader.read(options.source());
    Checked<Dataset> dataset = DatasetReader.read(tree.value());
    WorkbookImport sheets = new WorkbookImport(options, tree.value(), dataset.value());
    Stream.concat(tree.problems().stream(), dataset.problems().stream())
        .filter(own -> own.isError() && !CellReferences.isCorrectable(own))
        .forEach(own -> sheets.problems.addAll(List.of(own)));
    return sheets.problems.hasErrors()
        ? sheets.problems.with(new Plan(List.of(), Map.of(), 0, tree.value()))
        : sheets.plan(workbook);
  }

  private Checked<Plan> plan(Path workbook) throws IOException {
    WorkbookLayout layout = WorkbookLayout.of(dataset.head());
    Map<String, List<Row>> rows =
        SheetRows.read(workbook, WorkbookLayout.ENTRIES, layout.entries(), problems);
    Map<String, List<Row>> verdicts =
        SheetRows.read(workbook, WorkbookLayout.VERDICTS, layout.verdicts(), problems);
    Map<String, List<Row>> steps =
        SheetRows.read(workbook, WorkbookLayout.STEPS, layout.steps(), problems);
    checkRows(rows, verdicts);
    checkRows(rows, steps);
    Map<String, EntryNodes.Found> there = new LinkedHashMap<>();
    EntryNodes.of(tree, dataset.entries()).forEach(own -> there.put(own.entry().id().value(), own));
    Map<SourceFile, Map<Position, Node>> wanted = new LinkedHashMap<>();
    Map<String, Node.Mapping> added = new LinkedHashMap<>();
    SheetRowMerger entries = new SheetRowMerger(layout, problems);
    rows.forEach(
        (id, own) -> {
          EntryNodes.Found found = there.get(id);
          Node.Mapping was =
              found == null ? new Node.Mapping(List.of(), own.get(0).at()) : found.node();
          Node.Mapping now =
              entries.of(
                  was,
                  own.get(0),
                  verdicts.getOrDefault(id, List.of()),
                  steps.getOrDefault(id, List.of()));
          if (found == null) {
            added.put(id, now);
          } else {
            wanted
                .computeIfAbsent(found.file(), key -> new HashMap<>())
                .put(found.node().at(), now);
          }
        });
    int missing = (int) there.keySet().stream().filter(id -> !rows.containsKey(id)).count();
    return check(new ArrayList<>(), wanted, added, missing);
  }

  private void checkRows(Map<String, List<Row>> entries, Map<String, List<Row>> others) {
    entries.values().stream()
        .flatMap(own -> own.stream().skip(1))
        .forEach(
            row ->
                problems.add(
                    row.at(),
                    ProblemCode.DUPLICATE_ID,
                    "a second row for this entry",
                    "remove one of them"));
    others.forEach(
        (id, rows) -> {
          if (!entries.containsKey(id)) {
            String what = "the sheet " + WorkbookLayout.ENTRIES + " has no entry \"" + id + '"';
            String cure = NearestName.cure(id, entries.keySet());
            problems.add(rows.get(0).at(), ProblemCode.UNKNOWN_ENTRY, what, cure);
          }
        });
  }

  private Checked<Plan> check(
      List<FileChange> files,
      Map<SourceFile, Map<Position, Node>> wanted,
      Map<String, Node.Mapping> added,
      int missing)
      throws IOException {
    Map<String, List<String>> changed = new LinkedHashMap<>();
    Map<String, SourceFile> sources = new LinkedHashMap<>();
    tree.data().forEach(file -> sources.put(file.path(), file));
    wanted.forEach((file, entries) -> change(file, entries, files, changed));
    String folder = NewEntryFolder.of(dataset);
    added.forEach(
        (id, entry) -> {
          String path = folder + id + ".yaml";
          files.add(new FileChange(path, path, YamlWriter.write(entry), true));
          changed.put(path, List.of());
          note(new SourceFile(path, YamlWriter.write(entry)), entry);
        });
    files.forEach(own -> sources.put(own.path(), new SourceFile(own.path(), own.text())));
    List<SourceFile> data =
        sources.values().stream().sorted(Comparator.comparing(SourceFile::path)).toList();
    SourceTree after = new SourceTree(tree.root(), data, tree.pages(), tree.unread(), tree.words());
    List<Problem> before = DataOnlyBuild.problems(tree, options);
    DataOnlyBuild.problems(after, options).stream()
        .map(own -> isOld(own, before) ? tolerated(own) : own)
        .filter(own -> own.isError() || !before.contains(own))
        .map(this::atCell)
        .filter(own -> own.isError() || CellReferences.isCell(own.at()))
        .forEach(own -> problems.addAll(List.of(own)));
    return problems.with(new Plan(files, changed, missing, after));
  }

  /** Whether a file had a problem before that its author may correct later. */
  private static boolean isOld(Problem problem, List<Problem> before) {
    return CellReferences.isCorrectable(problem)
        && before.stream()
            .anyMatch(
                own ->
                    own.at().path().equals(problem.at().path())
                        && own.code() == problem.code()
                        && own.what().equals(problem.what()));
  }

  private static Problem tolerated(Problem own) {
    return new Problem(own.at(), own.code(), own.what(), own.cure(), Severity.WARNING);
  }

  private void change(
      SourceFile file,
      Map<Position, Node> entries,
      List<FileChange> files,
      Map<String, List<String>> changed) {
    Node root = TreeParser.read(file).value().orElseThrow();
    Node wanted =
        root instanceof Node.Sequence list
            ? new Node.Sequence(
                list.items().stream().map(own -> entries.getOrDefault(own.at(), own)).toList(),
                list.at())
            : entries.getOrDefault(root.at(), root);
    TreeSet<String> keys = new TreeSet<>();
    for (Node entry : root.items()) {
      keys.addAll(different(entry, entries.get(entry.at())));
    }
    Optional<String> text =
        keys.isEmpty() ? Optional.of(file.text()) : SourceEditor.change(file, wanted);
    if (text.isEmpty()) {
      problems.add(
          Position.startOf(file.path()),
          ProblemCode.UNREADABLE,
          "this file is written in a way that cannot be changed safely",
          "change it by hand: " + String.join(", ", keys));
      return;
    }
    note(new SourceFile(file.path(), text.get()), wanted);
    if (!keys.isEmpty()) {
      files.add(new FileChange(file.path(), file.path(), text.get(), false));
      changed.put(file.path(), List.copyOf(keys));
    }
  }

  /** The keys of an entry whose values differ. */
  private static List<String> different(Node was, @Nullable Node now) {
    if (!(was instanceof Node.Mapping before) || !(now instanceof Node.Mapping after)) {
      return List.of();
    }
    Map<String, Node> old = NodeTrees.values(before);
    Map<String, Node> wanted = NodeTrees.values(after);
    return Stream.concat(old.keySet().stream(), wanted.keySet().stream())
        .distinct()
        .filter(
            key -> {
              Node one = old.get(key);
              Node other = wanted.get(key);
              return one == null || other == null || !NodeTrees.isSame(one, other);
            })
        .toList();
  }

  private void note(SourceFile file, Node wanted) {
    TreeParser.read(file).value().ifPresent(now -> note(now, wanted, null));
  }

  /** Notes for each value in a changed file the cell that it comes from. */
  private void note(Node now, Node wanted, @Nullable Position around) {
    Position cell = CellReferences.isCell(wanted.at()) ? wanted.at() : around;
    cells.putIfAbsent(now.at(), Optional.ofNullable(cell));
    if (now instanceof Node.Mapping one && wanted instanceof Node.Mapping other) {
      for (Node.Member member : other.members()) {
        for (Node.Member own : one.members()) {
          if (own.key().equals(member.key())) {
            boolean isCell = CellReferences.isCell(member.keyAt());
            Position key = isCell ? member.keyAt() : cell;
            cells.putIfAbsent(own.keyAt(), Optional.ofNullable(key));
            note(own.value(), member.value(), cell);
          }
        }
      }
    } else if (now instanceof Node.Sequence one && wanted instanceof Node.Sequence other) {
      for (int i = 0; i < Math.min(one.items().size(), other.items().size()); i++) {
        note(one.items().get(i), other.items().get(i), cell);
      }
    }
  }

  /** A problem inside a text, such as a link, belongs to the cell of the text. */
  private Problem atCell(Problem problem) {
    Map.Entry<Position, Optional<Position>> value = cells.floorEntry(problem.at());
    return Optional.ofNullable(value)
        .filter(own -> own.getKey().path().equals(problem.at().path()))
        .flatMap(Map.Entry::getValue)
        .map(
            at ->
                new Problem(at, problem.code(), problem.what(), problem.cure(), problem.severity()))
        .orElse(problem);
  }
}
