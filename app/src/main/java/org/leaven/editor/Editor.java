package org.leaven.editor;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.schema.EditorSchemas;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;

/**
 * Edits the files of a knowledge base for a page in the browser. It knows nothing of HTTP: who may
 * ask is decided before.
 *
 * <p>Each request is the name of an action and a JSON object, and so is each answer. The files are
 * the truth: nothing is kept between requests but the history of changes.
 */
public final class Editor {
  /** Actions that write nothing, and need not wait for others. */
  private static final Set<String> READING =
      Set.of(
          "overview",
          "schema",
          "behind",
          "open",
          "check",
          "figure",
          "table",
          "review",
          "problems",
          "uses");

  private final BuildOptions options;
  private final EditHistory history;
  private final LastBuild build = new LastBuild();
  private final Map<String, Action> actions = new TreeMap<>();

  /** What is done for a request. */
  private interface Action {
    EditorResponse run(EditorRequest request) throws IOException, EditRefusedException;
  }

  /** Creates an editor for the sources of a build. */
  public Editor(BuildOptions options) {
    this.options = options;
    EditableFiles files = new EditableFiles(options.source());
    this.history = new EditHistory(files, build);
    FileActions single = new FileActions(options, files, history, build);
    EntryActions entries = new EntryActions(options, files, history);
    ReviewList review = new ReviewList(options);
    actions.put("overview", request -> overview());
    actions.put("schema", request -> schema());
    actions.put("behind", this::behind);
    actions.put("problems", this::problems);
    actions.put("uses", single::uses);
    actions.put("table", request -> EntryTable.read(options));
    actions.put("review", review::read);
    actions.put("open", single::open);
    actions.put("check", single::check);
    actions.put("figure", FigurePreview::draw);
    actions.put("save", single::save);
    actions.put("upload", single::upload);
    actions.put("create-entry", entries::createEntry);
    actions.put("create-page", entries::createPage);
    actions.put("rename", entries::rename);
    actions.put("delete", entries::delete);
    actions.put("undo", request -> EditorResponse.of(history.undo()));
    actions.put("redo", request -> EditorResponse.of(history.redo()));
  }

  /**
   * Answers a request.
   *
   * @param action its name
   * @param json the request, an object
   */
  public EditorResponse answer(String action, String json) throws IOException {
    try {
      Action own = actions.get(action);
      if (own == null) {
        throw new EditRefusedException(404, "no-action", "there is no action \"" + action + '"');
      }
      EditorRequest request = EditorRequest.read(json);
      if (READING.contains(action)) {
        return own.run(request);
      }
      synchronized (this) {
        return own.run(request);
      }
    } catch (EditRefusedException e) {
      return e.reply();
    }
  }

  private Dataset dataset() throws IOException {
    return DatasetReader.read(SourceTreeReader.read(options.source()).value()).value();
  }

  /** All that can be opened. */
  private EditorResponse overview() throws IOException {
    SourceTree tree = SourceTreeReader.read(options.source()).value();
    Dataset dataset = DatasetReader.read(tree).value();
    SourceLocator places = new SourceLocator(tree, dataset);
    List<Map<String, Object>> entries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (RawEntry entry : dataset.entries()) {
      Map<String, Object> own = new LinkedHashMap<>(places.of(entry).shown());
      own.put("id", entry.id().value());
      own.put("name", entry.name().value());
      own.put("page", SourceLocator.page(entry));
      entries.add(own);
      known.add(entry.at().path());
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", dataset.head().title().value());
    all.put("entryNoun", dataset.head().nouns().entry());
    all.put("entriesNoun", dataset.head().nouns().entries());
    all.put("mainFile", places.mainFile());
    all.put("entries", entries);
    all.put(
        "pages",
        tree.pages().stream()
            .filter(own -> own.path().endsWith(".md"))
            .map(
                own ->
                    Map.of(
                        "path",
                        own.path(),
                        "title",
                        new EditableFile(own.path(), own.text()).name(-1)))
            .toList());
    List<String> others = new ArrayList<>();
    tree.data().stream()
        .map(SourceFile::path)
        .filter(own -> !known.contains(own) && !SourceTree.MAIN_FILES.contains(own))
        .forEach(others::add);
    tree.unread().stream().map(SourceFile::path).forEach(others::add);
    all.put("others", others);
    all.put(
        "topics",
        dataset.head().topics().items().stream()
            .map(own -> Map.of("id", own.id().value(), "label", own.label().value()))
            .toList());
    all.put("changed", history.changed());
    all.put("canUndo", history.canUndo());
    all.put("canRedo", history.canRedo());
    return EditorResponse.of(all);
  }

  /** Receives the problems of a build of the site. */
  public void built(List<Problem> problems, Duration took) {
    build.put(problems, took);
  }

  /** What is wrong in the sources as they are saved; waits for their build, if so asked. */
  private EditorResponse problems(EditorRequest request) throws IOException {
    if (request.is("wait")) {
      build.await();
    }
    DryRun run = new DryRun(options);
    return EditorResponse.of(
        Map.of("problems", run.shown(build.added(run.problems(List.of())), List.of())));
  }

  /** The JSON Schemas of the main file and of entries, with the ids of this knowledge base. */
  private EditorResponse schema() throws IOException {
    Map<String, String> schemas = EditorSchemas.of(dataset());
    String json =
        "{\"entry\":"
            + schemas.get("entry.schema.json")
            + ",\"main\":"
            + schemas.get("kb.schema.json")
            + "}";
    return new EditorResponse(200, json);
  }

  /** The file behind a page of the site. */
  private EditorResponse behind(EditorRequest request) throws IOException, EditRefusedException {
    SourceTree tree = SourceTreeReader.read(options.source()).value();
    SourceLocator places = new SourceLocator(tree, DatasetReader.read(tree).value());
    return places
        .behind(request.text("page"))
        .map(place -> EditorResponse.of(place.shown()))
        .orElseGet(() -> EditorResponse.of(Map.of("path", "")));
  }

  /** An answer to a request that could not be carried out because of the disk. */
  public static EditorResponse failure(IOException fault) {
    return EditorResponse.of(
        500, Map.of("refused", "failed", "message", String.valueOf(fault.getMessage())));
  }
}
