package org.leaven.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.editor.SourceLocator.Place;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.problem.Problem;

/** The verdicts of all entries for all topics, for a grid. */
final class EntryTable {
  private final DryRun run;
  private final Dataset dataset;
  private final SourceLocator places;

  private EntryTable(DryRun run) {
    this.run = run;
    this.dataset = DatasetReader.read(run.tree()).value();
    this.places = new SourceLocator(run.tree(), dataset);
  }

  static EditorResponse read(BuildOptions options) throws IOException {
    EntryTable table = new EntryTable(new DryRun(options));
    Map<String, EditableFile> files = new LinkedHashMap<>();
    table.dataset.entries().forEach(own -> files.put(own.at().path(), table.places.file(own)));
    Map<String, Object> hashes = new LinkedHashMap<>();
    files.forEach((path, file) -> hashes.put(path, file.hash()));
    return EditorResponse.of(
        Map.of(
            "verdicts", table.verdicts(),
            "topics", table.topics(),
            "entries", table.dataset.entries().stream().map(table::row).toList(),
            "hashes", hashes,
            "problems", table.problems(files)));
  }

  private List<Map<String, Object>> verdicts() {
    RawMainFile head = dataset.head();
    List<Map<String, Object>> all = new ArrayList<>();
    for (Verdict own : KnowledgeBaseResolver.resolve(dataset).head().verdicts()) {
      all.add(
          Map.of(
              "id", own.id(),
              "label", own.label(),
              "polarity", own.polarity().id(),
              "mark", own.shape().outline() + own.shape().cut(),
              "needsReason",
                  head.verdicts().find(own.id()).map(RawVerdict::needsReason).orElse(false)));
    }
    return all;
  }

  /** Topics, with the verdicts whose lists have reasons. */
  private List<Map<String, Object>> topics() {
    RawMainFile head = dataset.head();
    List<Map<String, Object>> all = new ArrayList<>();
    for (RawTopic own : head.topics().items()) {
      all.add(
          Map.of(
              "id", own.id().value(),
              "label", own.label().value(),
              "reasons", head.verdicts().ids().stream().filter(own::hasReason).toList()));
    }
    return all;
  }

  private Map<String, Object> row(RawEntry entry) {
    Place place = places.of(entry);
    Map<String, Object> row = new LinkedHashMap<>(place.shown());
    row.put("id", entry.id().value());
    row.put("name", entry.name().value());
    places
        .value(entry, place)
        .get("verdicts")
        .map(own -> NodeToJson.of(NumeralKeeper.shown(own)))
        .ifPresent(own -> row.put("verdicts", own));
    return row;
  }

  /** The problems of the files that hold entries. */
  private List<Map<String, Object>> problems(Map<String, EditableFile> files) throws IOException {
    Map<String, List<Problem>> byPath = new LinkedHashMap<>();
    for (Problem problem : run.problems(List.of())) {
      byPath.computeIfAbsent(problem.at().path(), path -> new ArrayList<>()).add(problem);
    }
    List<Map<String, Object>> all = new ArrayList<>();
    files.forEach(
        (path, file) ->
            all.addAll(ProblemPlaces.shown(byPath.getOrDefault(path, List.of()), files)));
    return all;
  }
}
