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
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.ImportMapReader;
import org.leaven.importer.record.InputRecords;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;

/**
 * Imports records from a file or folder as entries of a knowledge base. It reads the map, finds the
 * records, fills an entry from each, checks them against the rules, and writes the valid ones.
 *
 * <p>The readers and rules of the dataset check the entries with the positions of their records, so
 * that every problem is reported in the imported file.
 */
public final class EntryImport {
  private static final int MAX_BYTES = 8 * 1024 * 1024;

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
    return FileProcessingException.within(SourceTreeReader.path(options.file()), this::importAll);
  }

  /**
   * Writes a {@code kb.yaml} with the verdicts, topics, facets, terms and sources that the records
   * name, in place of importing them.
   *
   * @throws IOException when something cannot be read or written
   */
  public ImportReport draftHead() throws IOException {
    return FileProcessingException.within(SourceTreeReader.path(options.file()), this::draft);
  }

  private ImportReport importAll() throws IOException {
    Checked<Dataset> dataset = DatasetReader.read(SourceTreeReader.read(options.source()).value());
    problems.addAll(dataset.problems().stream().filter(Problem::isError).toList());
    Optional<ImportMap> map = map();
    if (map.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    new ImportMapCheck(dataset.value().head(), problems).check(map.get().entry());
    if (problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    String slug = TextFolding.slug(dataset.value().head().nouns().entries());
    String folder = folder(map.get(), slug.isEmpty() ? "entries" : slug);
    ImportTarget target = new ImportTarget(options.source(), folder, pictures(map.get()));
    return importRecords(records(map.get()), map.get(), target, dataset.value());
  }

  private ImportReport draft() throws IOException {
    Position head = Position.startOf(SourceTree.MAIN_FILES.get(0));
    if (DatasetReader.isKnowledgeBase(options.source())) {
      String cure = "leave out --draft-head, or name another folder with --source";
      problems.add(head, ProblemCode.DUPLICATE_PATH, "there is a main file already", cure);
    }
    Optional<ImportMap> map = map();
    if (map.isEmpty() || problems.hasErrors()) {
      return ImportReport.nothing(problems.sorted());
    }
    InputRecords records = records(map.get());
    String folder = folder(map.get(), "entries");
    IdMaker ids = new IdMaker("");
    records.columns().forEach(name -> ids.id(name.replace('_', ' ')));
    List<Candidate> candidates =
        new CandidateFactory(map.get(), folder, ids, List.of(), problems).of(records);
    Optional<String> draft =
        new MainFileDrafter(folder, ids, problems).of(candidates, records.title());
    if (draft.isEmpty()) {
      String what = "no record names both a topic and a verdict that can stand in a main file";
      String cure = "write \"verdicts\" in the map, as the manual shows";
      problems.add(map.get().entry().at(), ProblemCode.MISSING_KEY, what, cure);
    } else if (options.writes()) {
      Path file = options.source().resolve(head.path());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, draft.get());
    }
    String written = draft.isEmpty() ? "" : head.path();
    return new ImportReport(
        records.count(), records.filtered(), 0, 0, 0, false, List.of(), written, problems.sorted());
  }

  private static String folder(ImportMap map, String otherwise) {
    return map.folder().isEmpty() ? otherwise : map.folder();
  }

  private Path pictures(ImportMap map) {
    return options.map().resolveSibling(map.media().isEmpty() ? "." : map.media()).normalize();
  }

  private InputRecords records(ImportMap map) throws IOException {
    Path base = options.map().resolveSibling(".").normalize();
    return InputRecords.read(options.file(), base, map, problems);
  }

  private Optional<ImportMap> map() throws IOException {
    Files.size(options.map()); // throws an exception that names the file if it does not exist
    Checked<Optional<SourceFile>> file = SourceTreeReader.single(options.map(), MAX_BYTES);
    problems.addAll(file.problems());
    if (file.value().isEmpty()) {
      return Optional.empty();
    }
    Checked<Optional<Node>> root = TreeParser.read(file.value().get());
    problems.addAll(root.problems());
    Node nothing = new Node.Nothing(Position.startOf(file.value().get().path()));
    return root.hasErrors()
        ? Optional.empty()
        : new ImportMapReader(problems).read(root.value().orElse(nothing));
  }

  private ImportReport importRecords(
      InputRecords records, ImportMap map, ImportTarget target, Dataset dataset)
      throws IOException {
    IdMaker ids = new IdMaker(dataset.head().language().value());
    CandidateFactory factory =
        new CandidateFactory(map, target.folder(), ids, dataset.entries(), problems);
    boolean copies = !map.media().isEmpty();
    List<Candidate> made =
        factory.of(records).stream()
            .map(own -> copies ? target.withPictures(own, problems) : own)
            .toList();
    RecordProblems words = new RecordProblems(map, records, made);
    List<Candidate> candidates =
        made.stream().map(own -> words.isContradicted(own) ? own.faulty() : own).toList();
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
    ProblemAttribution attribution =
        new ProblemAttribution(candidates, records.others(), SourceTreeReader.path(options.map()));
    problems.addAll(
        found.stream()
            .filter(own -> !factory.isFollowUp(own, attribution))
            .map(own -> words.worded(own, attribution.owners(own), target, options.replaces()))
            .toList());
    boolean isHalted = !isEveryErrorInARecord(attribution);
    List<Candidate> valid = isHalted ? List.of() : filter.valid(candidates, found, attribution);
    List<Candidate> fresh = valid.stream().filter(own -> !same.contains(own.id())).toList();
    List<ImportReport.Replaced> replaced =
        fresh.stream().flatMap(own -> target.replaced(own).stream()).toList();
    if (options.writes()) {
      target.write(fresh, copies);
    }
    int faulty = attribution.faulty(problems.sorted());
    return new ImportReport(
        records.count(),
        records.filtered(),
        fresh.size(),
        valid.size() - fresh.size(),
        records.count() - valid.size() - faulty,
        isHalted,
        replaced,
        "content/" + target.folder(),
        problems.sorted());
  }

  /** Whether every error belongs to single records; otherwise nothing is written. */
  private boolean isEveryErrorInARecord(ProblemAttribution records) {
    return problems.sorted().stream().filter(Problem::isError).allMatch(records::isOwned);
  }
}
