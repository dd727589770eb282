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
 * Imports records from a file as entries of a knowledge base. It reads the map, finds the records,
 * fills an entry from each, checks them against the rules, and writes the valid ones.
 *
 * <p>The readers and rules of the dataset check the entries with the positions of their records, so
 * that every problem is reported in the imported file.
 */
public final class EntryImport {
  /** Larger than for sources, since imported files are often big exports. */
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final ImportOptions options;
  private final Problems problems = new Problems();

  public EntryImport(ImportOptions options) {
    this.options = options;
  }

  /**
   * Runs the import.
   *
   * @throws IOException when something cannot be read or written
   */
  public ImportReport run() throws IOException {
    return FileFailure.within(SourceReader.path(options.file()), this::importAll);
  }

  private ImportReport importAll() throws IOException {
    Checked<Dataset> dataset = DatasetReader.read(SourceReader.read(options.source()).value());
    problems.addAll(dataset.problems().stream().filter(Problem::isError).toList());
    Optional<ImportMap> read = map();
    if (read.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    ImportMap map = read.get();
    new ImportMapCheck(dataset.value().head(), problems).check(map.entry());
    Optional<SourceFile> file = file(options.file());
    if (file.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    InputRecords records = InputRecords.read(file.get(), map, problems);
    String folder = folder(map, dataset.value());
    return importRecords(records, map, new ImportTarget(options.source(), folder), dataset.value());
  }

  private static String folder(ImportMap map, Dataset dataset) {
    String slug = TextFolder.slug(dataset.head().nouns().entries());
    return map.folder().isEmpty() ? (slug.isEmpty() ? "entries" : slug) : map.folder();
  }

  private Optional<ImportMap> map() throws IOException {
    Optional<SourceFile> file = file(options.map());
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
    Files.size(path); // throws an exception that names the file if it does not exist
    Checked<Optional<SourceFile>> file = SourceReader.single(path, MOST_BYTES);
    problems.addAll(file.problems());
    return file.value();
  }

  private ImportReport importRecords(
      InputRecords records, ImportMap map, ImportTarget target, Dataset dataset)
      throws IOException {
    String path = SourceReader.path(options.file());
    CandidateFactory factory = new CandidateFactory(map, path, target.folder(), problems);
    List<Candidate> candidates = factory.of(records.records(), dataset.entries());
    Set<String> same = new HashSet<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      boolean isSame = target.holds(candidate);
      if (isSame) {
        same.add(candidate.id());
      }
      if (isSame || options.replaces()) {
        taken.add(target.path(candidate));
      }
    }
    List<RawEntry> there =
        dataset.entries().stream().filter(own -> !taken.contains(own.at().path())).toList();
    CandidateFilter filter = new CandidateFilter(dataset.head(), there, factory.placeholders());
    List<Problem> found = filter.problems(candidates);
    ProblemAttribution attribution = new ProblemAttribution(candidates, records.others());
    problems.addAll(found.stream().filter(own -> !factory.isFollowUp(own, attribution)).toList());
    List<Candidate> valid =
        isEveryErrorInARecord(attribution) ? filter.valid(candidates, found) : List.of();
    List<Candidate> fresh = valid.stream().filter(own -> !same.contains(own.id())).toList();
    if (options.writes()) {
      target.write(fresh);
    }
    int faulty = attribution.faulty(problems.sorted()).size();
    int unchanged = valid.size() - fresh.size();
    int skipped = records.count() - valid.size() - faulty;
    return new ImportReport(
        records.count(),
        fresh.size(),
        unchanged,
        skipped,
        "content/" + target.folder(),
        problems.sorted());
  }

  /** Whether every error belongs to a single record; otherwise nothing is written. */
  private boolean isEveryErrorInARecord(ProblemAttribution records) {
    return problems.sorted().stream()
        .filter(Problem::isError)
        .allMatch(own -> records.owner(own).isPresent());
  }
}
