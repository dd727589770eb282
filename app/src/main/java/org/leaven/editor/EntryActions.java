package org.leaven.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.editor.EditableFiles.Replacement;
import org.leaven.editor.SourceLocator.Place;
import org.leaven.pipeline.BuildOptions;
import org.leaven.rename.EntryRenamer;
import org.leaven.rename.RenamedFile;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.text.TextFolding;
import org.leaven.sourceedit.NewEntryFolder;
import org.leaven.sourceedit.NodeTrees;
import org.leaven.sourceedit.YamlWriter;

/** Creates, copies, renames and deletes entries and pages. */
record EntryActions(BuildOptions options, EditableFiles files, EditHistory history) {
  /** Keys that speak of one entry alone: a copy was not reviewed, and has no old address. */
  private static final List<String> NOT_COPIED = List.of("id", "former-ids", "reviewed", "reading");

  private static final Position NOWHERE = Position.startOf("");

  /** Creates an entry with a name, or a copy of another with it. */
  EditorResponse createEntry(EditorRequest request) throws IOException, EditRefusedException {
    SourceTree tree = new DryRun(options).tree();
    var dataset = DatasetReader.read(tree).value();
    SourceLocator places = new SourceLocator(tree, dataset);
    String name = request.text("name");
    String id = request.find("id").filter(own -> !own.isEmpty()).orElse(TextFolding.slug(name));
    checkId(id);
    Optional<RawEntry> there = places.entry(id);
    if (there.isPresent()) {
      throw new EditRefusedException(
          "is-there", "there is an entry \"" + id + "\" already", places.of(there.get()).shown());
    }
    Optional<RawEntry> from = request.find("from").flatMap(places::entry);
    String folder =
        from.map(own -> own.at().path().substring(0, own.at().path().lastIndexOf('/') + 1))
            .orElse(NewEntryFolder.of(dataset));
    String path = folder + id + ".yaml";
    String text =
        from.isEmpty()
            ? YamlWriter.write(named(new Node.Mapping(List.of(), NOWHERE), name))
            : copy(files.get(from.get().at().path()), places.of(from.get()), name);
    return created(path, text);
  }

  private static void checkId(String id) throws EditRefusedException {
    Optional<Ids.Fault> fault = Ids.problemWith(id);
    if (fault.isPresent()) {
      throw new EditRefusedException("bad-id", fault.get().what() + "; " + fault.get().cure());
    }
  }

  private static Node.Mapping named(Node.Mapping entry, String name) {
    return NodeTrees.with(entry, "name", new Node.Text(name, NOWHERE));
  }

  private static String copy(EditableFile file, Place place, String name)
      throws EditRefusedException {
    Node value =
        file.value(place.index())
            .orElseThrow(() -> new EditRefusedException("no-form", "no form can show it"));
    Node.Mapping copy = named((Node.Mapping) value, name);
    for (String key : NOT_COPIED) {
      copy = NodeTrees.with(copy, key, (Node) null);
    }
    boolean keepsStyle = place.index() < 0 && file.path().endsWith(".yaml");
    return keepsStyle ? file.withRoot(copy).text() : YamlWriter.write(copy);
  }

  EditorResponse createPage(EditorRequest request) throws IOException, EditRefusedException {
    String title = request.text("title").strip().replaceAll("\\s+", " ");
    String stem = TextFolding.slug(title);
    checkId(stem);
    return created(
        "content/" + stem + ".md", "title=" + title + "\ntype=page\nstatus=published\n~~~~~~\n\n");
  }

  private EditorResponse created(String path, String text)
      throws IOException, EditRefusedException {
    if (files.find(path).isPresent()) {
      throw new EditRefusedException(
          "is-there", "there is a file " + path + " already", Map.of("path", path, "index", -1));
    }
    EditableFiles.checkReadable(new EditableFile(path, text));
    history.write(List.of(new Replacement(path, null, text)));
    return EditorResponse.of(Map.of("path", path, "index", -1));
  }

  /** Renames an entry; with {@code dry}, only says what would change. */
  EditorResponse rename(EditorRequest request) throws IOException, EditRefusedException {
    String id = request.text("id");
    String newId = request.text("to");
    EntryRenamer renamer = EntryRenamer.of(options);
    refuse(renamer.problems());
    Optional<String> refusal = renamer.refusal(id, newId);
    if (refusal.isPresent()) {
      throw new EditRefusedException("not-renamed", refusal.get());
    }
    Checked<List<RenamedFile>> plan = renamer.plan(id, newId);
    refuse(plan.problems());
    List<String> paths = plan.value().stream().map(RenamedFile::newPath).toList();
    if (!request.is("dry")) {
      history.write(replacements(plan.value()));
    }
    return EditorResponse.of(Map.of("paths", paths));
  }

  private static void refuse(List<Problem> errors) throws EditRefusedException {
    if (!errors.isEmpty()) {
      throw new EditRefusedException("has-errors", "correct the errors first: " + errors.get(0));
    }
  }

  private List<Replacement> replacements(List<RenamedFile> renamed)
      throws IOException, EditRefusedException {
    List<Replacement> all = new ArrayList<>();
    for (RenamedFile file : renamed) {
      String before = files.get(file.path()).text();
      if (file.path().equals(file.newPath())) {
        all.add(new Replacement(file.path(), before, file.text()));
      } else {
        all.add(new Replacement(file.newPath(), null, file.text()));
        all.add(new Replacement(file.path(), before, null));
      }
    }
    return all;
  }

  /** Deletes entries and pages; with {@code dry}, only says what would break. */
  EditorResponse delete(EditorRequest request) throws IOException, EditRefusedException {
    DryRun run = new DryRun(options);
    Map<String, Set<Integer>> chosen = new LinkedHashMap<>();
    for (EditorRequest part : request.parts()) {
      chosen.computeIfAbsent(part.text("path"), path -> new TreeSet<>()).add(part.index());
    }
    List<Replacement> changes = new ArrayList<>();
    for (Map.Entry<String, Set<Integer>> own : chosen.entrySet()) {
      changes.addAll(deletion(run.tree(), files.get(own.getKey()), own.getValue()));
    }
    if (!request.is("dry")) {
      history.write(changes);
      return EditorResponse.of(Map.of());
    }
    // the cures name what there is: they change with each deletion
    Set<List<String>> before = new HashSet<>();
    run.problems(List.of()).forEach(own -> before.add(kind(own)));
    List<Problem> broken =
        run.problems(changes).stream().filter(own -> !before.contains(kind(own))).toList();
    return EditorResponse.of(Map.of("problems", run.shown(broken, changes)));
  }

  /** A problem, wherever it stands in its file. */
  private static List<String> kind(Problem problem) {
    return List.of(problem.at().path(), problem.code().id(), problem.what());
  }

  private List<Replacement> deletion(SourceTree tree, EditableFile file, Set<Integer> indexes)
      throws IOException, EditRefusedException {
    if (SourceTree.MAIN_FILES.contains(file.path())) {
      throw new EditRefusedException("needed", "the main file cannot be deleted");
    }
    SourceLocator places = new SourceLocator(tree, DatasetReader.read(tree).value());
    boolean isPart = !indexes.contains(-1) && file.root().orElse(null) instanceof Node.Sequence;
    if (isPart && file.root().orElseThrow() instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        if (!indexes.contains(i)) {
          items.add(list.items().get(i));
        }
      }
      if (items.size() + indexes.size() != list.items().size()) {
        throw new EditRefusedException(404, "no-file", "there is no such entry");
      }
      EditableFile shorter = file.withRoot(new Node.Sequence(items, list.at()));
      return List.of(new Replacement(file.path(), file.text(), shorter.text()));
    }
    List<Replacement> changes = new ArrayList<>();
    Optional<RawEntry> entry = places.entryAt(file.path(), -1);
    List<SourceFile> all = entry.map(places::files).orElse(List.of(file.source()));
    for (SourceFile each : all) {
      @Nullable String before = files.get(each.path()).text();
      changes.add(new Replacement(each.path(), before, null));
    }
    return changes;
  }
}
