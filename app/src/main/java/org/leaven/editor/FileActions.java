package org.leaven.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.editor.EditableFiles.Replacement;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.problem.Problem;
import org.leaven.sourceedit.NodeTrees;

/** Answers requests about one file: open, check, save, where it is used, upload. */
final class FileActions {
  private static final int MAX_REMEMBERED = 100;

  private final BuildOptions options;
  private final EditableFiles files;
  private final EditHistory history;
  private final LastBuild build;

  /** The texts that forms were made from, by their hashes, to tell what a form has changed. */
  private final Map<String, String> opened = Collections.synchronizedMap(new LinkedHashMap<>());

  FileActions(BuildOptions options, EditableFiles files, EditHistory history, LastBuild build) {
    this.build = build;
    this.options = options;
    this.files = files;
    this.history = history;
  }

  EditorResponse open(EditorRequest request) throws IOException, EditRefusedException {
    return EditorResponse.of(shown(files.get(request.text("path")), request.index()));
  }

  /** A file for a form: its text, its value where a form can show it, or else its fault. */
  private Map<String, Object> shown(EditableFile file, int index) {
    remember(file);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", file.path());
    all.put("index", index);
    all.put("name", file.name(index));
    all.put("text", file.text());
    all.put("hash", file.hash());
    Optional<Node> value = file.value(index);
    Object shown = value.map(NumeralKeeper::shown).map(NodeToJson::of).orElse(null);
    if (shown != null) {
      all.put("value", shown);
    }
    if (value.isEmpty() && file.isData()) {
      List<Problem> faults = file.read().problems();
      all.put("problems", ProblemPlaces.shown(faults, Map.of(file.path(), file)));
    }
    return all;
  }

  private void remember(EditableFile file) {
    synchronized (opened) {
      opened.put(file.hash(), file.text());
      if (opened.size() > MAX_REMEMBERED) {
        opened.remove(opened.keySet().iterator().next());
      }
    }
  }

  /** The file as a request wants it: with a value, or with a whole text. */
  private static EditableFile wanted(EditableFile now, EditorRequest request)
      throws EditRefusedException {
    Optional<String> text = request.find("text");
    if (text.isPresent()) {
      return new EditableFile(now.path(), text.get());
    }
    Node value =
        request
            .value()
            .orElseThrow(
                () -> new EditRefusedException(400, "bad-request", "\"value\" is missing"));
    EditableFile wanted = now.with(request.index(), value);
    for (Map.Entry<List<String>, List<String>> order : request.orders().entrySet()) {
      wanted = wanted.withOrder(request.index(), order.getKey(), order.getValue());
    }
    return wanted;
  }

  /** The problems that the sources would have. */
  EditorResponse check(EditorRequest request) throws IOException, EditRefusedException {
    DryRun run = new DryRun(options);
    EditableFile now = files.get(request.text("path"));
    List<Replacement> changes = changes(run, now, request);
    List<Problem> problems = run.problems(changes);
    boolean isSaved = now.text().equals(changes.get(0).after());
    return EditorResponse.of(
        Map.of("problems", run.shown(isSaved ? build.added(problems) : problems, changes)));
  }

  /** The names of the entries that use something of the main file, such as a topic. */
  EditorResponse uses(EditorRequest request) throws IOException, EditRefusedException {
    List<String> names = new ArrayList<>();
    for (Replacement own :
        ReferenceRemover.changes(new DryRun(options).tree(), request.removed())) {
      EditableFile before = new EditableFile(own.path(), String.valueOf(own.before()));
      EditableFile after = new EditableFile(own.path(), String.valueOf(own.after()));
      for (int i = -1; i < 0 || before.value(i).isPresent(); i++) {
        Optional<Node> was = before.value(i);
        Optional<Node> is = after.value(i);
        if (was.isPresent() && is.isPresent() && !NodeTrees.isSame(was.get(), is.get())) {
          names.add(before.name(i).isEmpty() ? own.path() : before.name(i));
        }
      }
    }
    return EditorResponse.of(Map.of("names", names));
  }

  /** A file as a request wants it, and the entries that then refer to nothing that is removed. */
  private static List<Replacement> changes(DryRun run, EditableFile now, EditorRequest request)
      throws EditRefusedException {
    EditableFile wanted = wanted(now, request);
    for (List<String> gone : request.removed()) {
      wanted = new ReferenceRemover(gone).without(wanted);
    }
    List<Replacement> changes = new ArrayList<>();
    changes.add(new Replacement(now.path(), now.text(), wanted.text()));
    changes.addAll(ReferenceRemover.changes(run.tree(), request.removed()));
    return changes;
  }

  EditorResponse save(EditorRequest request) throws IOException, EditRefusedException {
    EditableFile now = files.get(request.text("path"));
    String hash = request.text("hash");
    if (!hash.equals(now.hash())) {
      throw conflict(now, request, opened.get(hash));
    }
    List<Replacement> changes =
        request.removed().isEmpty()
            ? List.of(new Replacement(now.path(), now.text(), wanted(now, request).text()))
            : changes(new DryRun(options), now, request);
    EditableFile wanted = new EditableFile(now.path(), String.valueOf(changes.get(0).after()));
    EditableFiles.checkReadable(wanted);
    if (!wanted.text().equals(now.text())) {
      history.write(changes, request.find("step").orElse(""));
    }
    return EditorResponse.of(shown(wanted, request.index()));
  }

  private EditRefusedException conflict(
      EditableFile now, EditorRequest request, @Nullable String base) throws EditRefusedException {
    EditableFile mine = wanted(base == null ? now : new EditableFile(now.path(), base), request);
    return new EditRefusedException(
        409,
        "changed-since",
        now.path() + " has been changed since it was opened",
        Map.of("path", now.path(), "hash", now.hash(), "theirs", now.text(), "mine", mine.text()));
  }

  EditorResponse upload(EditorRequest request) throws IOException, EditRefusedException {
    String path = request.text("path");
    files.get(path);
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String name =
        PictureUpload.store(files.folder(folder), request.text("name"), request.text("data"));
    return EditorResponse.of(Map.of("name", name));
  }
}
