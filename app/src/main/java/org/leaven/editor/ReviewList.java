package org.leaven.editor;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.diff.Change;
import org.leaven.diff.Change.Kind;
import org.leaven.diff.DatasetDiff;
import org.leaven.diff.DiffInput;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.pipeline.output.TemporaryFolder;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;

/**
 * Lists what a reviewer has to look at: entries whose review is overdue, and what changed since a
 * revision of git.
 */
final class ReviewList {
  private static final Comparator<Change> VERDICTS_FIRST =
      Comparator.comparing((Change own) -> own.kind() != Kind.VERDICT).thenComparing(Change::kind);

  private final BuildOptions options;
  private final GitRevisionReader git;

  /** The data of the revision that was compared last. */
  private SortedMap<String, byte[]> known = new TreeMap<>();

  private String knownCommit = "";

  ReviewList(BuildOptions options) {
    this.options = options;
    this.git = new GitRevisionReader(options.source());
  }

  /**
   * An entry, or the list of a verdict, with its changes.
   *
   * @param entry nothing for a list, and for an entry that is gone
   */
  private record Item(
      String name, @Nullable RawEntry entry, boolean isOverdue, List<Change> changes) {
    private int rank() {
      return isOverdue
          ? 0
          : changes.stream().anyMatch(own -> own.kind().compareTo(Kind.VERDICT) <= 0) ? 1 : 2;
    }
  }

  EditorResponse read(EditorRequest request) throws IOException {
    SourceTree tree = SourceTreeReader.read(options.source()).value();
    Dataset dataset = DatasetReader.read(tree).value();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("today", today.toString());
    List<Change> changes = List.of();
    try {
      changes = changes(request.find("since").orElse("HEAD"));
    } catch (EditRefusedException e) {
      all.put("refused", e.code());
      all.put("fault", String.valueOf(e.getMessage()));
    }
    SourceLocator places = new SourceLocator(tree, dataset);
    List<Item> items = items(dataset, changes, today);
    all.put("items", items.stream().map(own -> shown(own, dataset, places)).toList());
    return EditorResponse.of(all);
  }

  private synchronized List<Change> changes(String since) throws IOException, EditRefusedException {
    String commit = git.commit(since);
    if (!commit.equals(knownCommit)) {
      try (TemporaryFolder folder = TemporaryFolder.create()) {
        git.extract(commit, folder.path());
        known = whole(DataOnlyBuild.of(options.from(folder.path())), since);
        knownCommit = commit;
      }
    }
    return DatasetDiff.of(input(known), input(whole(DataOnlyBuild.of(options), "now")));
  }

  private static SortedMap<String, byte[]> whole(
      Checked<SortedMap<String, byte[]>> data, String when) throws EditRefusedException {
    Optional<Problem> error = data.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent()) {
      throw new EditRefusedException("has-errors", "errors (" + when + "): " + error.get());
    }
    return data.value();
  }

  private static DiffInput input(SortedMap<String, byte[]> files) {
    return name -> files.getOrDefault("api/v1/" + name, new byte[0]);
  }

  private static List<Item> items(Dataset dataset, List<Change> changes, LocalDate today) {
    Map<String, List<Change>> byOwner = new LinkedHashMap<>();
    for (Change own : changes) {
      String owner = own.entry().isEmpty() ? own.name() + " " : own.entry();
      byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(own);
    }
    List<Item> items = new ArrayList<>();
    for (RawEntry entry : dataset.entries()) {
      List<Change> own = byOwner.remove(entry.id().value());
      var due = entry.reviewBy();
      boolean isOverdue = due != null && due.value().isBefore(today);
      if (own != null || isOverdue) {
        List<Change> sorted =
            own == null ? List.of() : own.stream().sorted(VERDICTS_FIRST).toList();
        items.add(new Item(entry.name().value(), entry, isOverdue, sorted));
      }
    }
    byOwner.forEach((owner, own) -> items.add(new Item(own.get(0).name(), null, false, own)));
    items.sort(Comparator.comparing(Item::rank));
    return items;
  }

  private static Map<String, Object> shown(Item item, Dataset dataset, SourceLocator places) {
    Map<String, Object> all = new LinkedHashMap<>();
    RawEntry entry = item.entry();
    if (entry != null) {
      all.putAll(places.of(entry).shown());
      all.put("hash", places.file(entry).hash());
      all.put("id", entry.id().value());
      var due = entry.reviewBy();
      all.put("due", due == null ? "" : due.value().toString());
      var last = entry.reviewed();
      all.put("reviewed", last == null || last.on() == null ? "" : last.by() + ", " + last.on());
    }
    all.put("name", item.name());
    all.put("isOverdue", item.isOverdue());
    all.put("changes", item.changes().stream().map(own -> shown(own, dataset)).toList());
    return all;
  }

  private static Map<String, Object> shown(Change change, Dataset dataset) {
    String topic = change.entry().isEmpty() ? "" : change.topic();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("what", change.kind().word());
    var known = dataset.head().topics().find(topic);
    all.put("topic", known.map(own -> own.label().value()).orElse(topic));
    all.put("before", worded(change.kind(), change.before(), dataset));
    all.put("after", worded(change.kind(), change.after(), dataset));
    return all;
  }

  /** A verdict with its label, where there is one; other texts as they are. */
  private static String worded(Kind kind, String text, Dataset dataset) {
    String id = text.replaceFirst("[^a-z0-9-].*", "");
    var verdict = dataset.head().verdicts().find(kind == Kind.VERDICT ? id : "");
    return verdict.map(own -> own.label().value() + text.substring(id.length())).orElse(text);
  }
}
