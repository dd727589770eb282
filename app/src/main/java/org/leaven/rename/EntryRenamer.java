package org.leaven.rename;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;
import org.leaven.sourceedit.FileTransaction;

/** Gives an entry another id: checks that all of it can be done, and then does it. */
public final class EntryRenamer {
  private final BuildOptions options;
  private final SourceTree tree;
  private final Dataset dataset;
  private final List<Problem> problems;

  private EntryRenamer(BuildOptions options, Checked<SourceTree> read) throws IOException {
    this.options = options;
    this.tree = read.value();
    this.dataset = DatasetReader.read(tree).value();
    List<Problem> all = new ArrayList<>(read.problems());
    all.addAll(DataOnlyBuild.problems(tree, options));
    this.problems = all.stream().filter(Problem::isError).toList();
  }

  /** Reads the sources of a knowledge base. */
  public static EntryRenamer of(BuildOptions options) throws IOException {
    return new EntryRenamer(options, SourceTreeReader.read(options.source()));
  }

  /** The errors of the sources, in which mentions could be missed. */
  public List<Problem> problems() {
    return problems;
  }

  /** Why an entry cannot be renamed so; empty when nothing is known to be in the way. */
  public Optional<String> refusal(String id, String newId) {
    if (entry(id).isEmpty()) {
      return Optional.of(unknown(id));
    }
    Optional<Ids.Fault> fault = Ids.problemWith(newId);
    if (fault.isPresent()) {
      return Optional.of(fault.get().what() + "; " + fault.get().cure());
    }
    if (id.equals(newId)) {
      return Optional.of("the entry is called \"" + id + "\" already");
    }
    Optional<RawEntry> other = entry(newId);
    if (other.isPresent()) {
      String place = other.get().id().at().toString();
      return Optional.of("there is an entry \"" + newId + "\" already, at " + place);
    }
    return dataset.entries().stream()
        .filter(own -> !own.id().value().equals(id))
        .filter(own -> own.formerIds().stream().anyMatch(old -> old.value().equals(newId)))
        .map(own -> "\"" + newId + "\" is a former id of \"" + own.id().value() + "\"")
        .findFirst();
  }

  private Optional<RawEntry> entry(String id) {
    return dataset.entries().stream().filter(own -> own.id().value().equals(id)).findFirst();
  }

  private String unknown(String id) {
    RawMainFile head = dataset.head();
    Map<String, Set<String>> others = new HashMap<>();
    others.put("topic", Set.copyOf(head.topics().ids()));
    others.put("facet", Set.copyOf(head.facets().ids()));
    others.put("source", Set.copyOf(head.sources().ids()));
    others.put("verdict", Set.copyOf(head.verdicts().ids()));
    Set<String> terms = new HashSet<>();
    head.facets().items().forEach(facet -> terms.addAll(facet.terms().ids()));
    others.put("term", terms);
    for (String kind : new TreeSet<>(others.keySet())) {
      if (others.getOrDefault(kind, Set.of()).contains(id)) {
        return "\"" + id + "\" is a " + kind + ", and only entries can be renamed";
      }
    }
    List<String> known = dataset.entries().stream().map(own -> own.id().value()).toList();
    String cure = NearestName.cure(id, known);
    return "there is no entry \"" + id + "\"" + (cure.isEmpty() ? "" : "; " + cure);
  }

  /**
   * The files that change, and the errors that the sources would then have.
   *
   * @param id of an entry that can be renamed
   */
  public Checked<List<RenamedFile>> plan(String id, String newId) throws IOException {
    RawEntry entry = entry(id).orElseThrow();
    Checked<List<RenamedFile>> files = new RenameEdits(tree, dataset, entry, newId).files();
    Problems found = new Problems();
    found.addAll(files.problems());
    List<Problem> after = DataOnlyBuild.problems(changed(files.value()), options);
    found.addAll(after.stream().filter(Problem::isError).toList());
    return found.with(files.value());
  }

  /** Writes the files, all of them or none. */
  public void write(List<RenamedFile> files) throws IOException {
    FileTransaction.run(options.source(), files.stream().map(RenamedFile::change).toList());
  }

  private SourceTree changed(List<RenamedFile> files) {
    Map<String, RenamedFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return new SourceTree(
        tree.root(),
        changed(tree.data(), byPath),
        changed(tree.pages(), byPath),
        tree.unread(),
        tree.words());
  }

  private static List<SourceFile> changed(List<SourceFile> files, Map<String, RenamedFile> byPath) {
    return files.stream()
        .map(
            file -> {
              RenamedFile to = byPath.get(file.path());
              return to == null ? file : new SourceFile(to.newPath(), to.text());
            })
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }
}
