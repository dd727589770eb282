package org.leaven.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeReader;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileFailure;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolder;

/**
 * Takes in the records of others: read the map → find the records → fill an entry from each → hold
 * them against the rules → write what is sound.
 *
 * <p>The readers and rules of the dataset judge the entries as if they stood in the file of the
 * records, so that every fault has its place there.
 */
public final class EntryImport {
  /** A file of records is often one big export. */
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final ImportOptions order;
  private final Problems problems = new Problems();

  public EntryImport(ImportOptions order) {
    this.order = order;
  }

  /**
   * Takes the records in.
   *
   * @throws IOException when something cannot be read or written
   */
  public ImportReport run() throws IOException {
    return FileFailure.within(SourceReader.path(order.file()), this::takeAll);
  }

  private ImportReport takeAll() throws IOException {
    Checked<Dataset> dataset = DatasetReader.read(SourceReader.read(order.source()).value());
    problems.addAll(dataset.problems().stream().filter(Problem::isError).toList());
    Optional<ImportMap> read = map();
    if (read.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    ImportMap map = read.get();
    new ImportMapCheck(dataset.value().head(), problems).check(map.entry());
    Optional<SourceFile> file = file(order.file());
    if (file.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    InputRecords records = InputRecords.read(file.get(), map, problems);
    String folder = folder(map, dataset.value());
    return take(records, map, new ImportTarget(order.source(), folder), dataset.value());
  }

  private static String folder(ImportMap map, Dataset dataset) {
    String slug = TextFolder.slug(dataset.head().nouns().entries());
    return map.folder().isEmpty() ? (slug.isEmpty() ? "entries" : slug) : map.folder();
  }

  private Optional<ImportMap> map() throws IOException {
    Optional<SourceFile> file = file(order.map());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Checked<Optional<Node>> root = TreeReader.read(file.get());
    problems.addAll(root.problems());
    Node nothing = new Node.Nothing(Position.startOf(file.get().path()));
    return root.hasErrors()
        ? Optional.empty()
        : new ImportMapReader(problems).read(root.value().orElse(nothing));
  }

  private Optional<SourceFile> file(Path path) throws IOException {
    Files.size(path); // told as a file that is not there, by its name
    Checked<Optional<SourceFile>> file = SourceReader.single(path, MOST_BYTES);
    problems.addAll(file.problems());
    return file.value();
  }

  private ImportReport take(
      InputRecords records, ImportMap map, ImportTarget target, Dataset dataset)
      throws IOException {
    String path = SourceReader.path(order.file());
    CandidateFactory maker = new CandidateFactory(map, path, target.folder(), problems);
    List<Candidate> candidates = maker.of(records.records(), dataset.entries());
    Set<String> same = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      boolean isSame = target.holds(candidate);
      if (isSame) {
        same.add(candidate.id());
      }
      if (isSame || order.replaces()) {
        taken.add(target.path(candidate));
      }
    }
    List<RawEntry> there =
        dataset.entries().stream().filter(own -> !taken.contains(own.at().path())).toList();
    CandidateFilter candidateFilter = new CandidateFilter(dataset.head(), there, maker.standIns());
    List<Problem> found = candidateFilter.problems(candidates);
    ProblemAttribution attribution = new ProblemAttribution(candidates, records.others());
    problems.addAll(found.stream().filter(own -> !maker.isNoNews(own, attribution)).toList());
    List<Candidate> sound =
        blamesOnly(attribution) ? candidateFilter.sound(candidates, found) : List.of();
    List<Candidate> fresh = sound.stream().filter(own -> !same.contains(own.id())).toList();
    if (order.writes()) {
      target.write(fresh);
    }
    int faulty = attribution.faulty(problems.sorted()).size();
    int unchanged = sound.size() - fresh.size();
    int heldBack = records.count() - sound.size() - faulty;
    return new ImportReport(
        records.count(),
        fresh.size(),
        unchanged,
        heldBack,
        "content/" + target.folder(),
        problems.sorted());
  }

  /** Whether all that is wrong is wrong with single records: else nothing is sure. */
  private boolean blamesOnly(ProblemAttribution records) {
    return problems.sorted().stream()
        .filter(Problem::isError)
        .allMatch(own -> records.owner(own).isPresent());
  }
}
