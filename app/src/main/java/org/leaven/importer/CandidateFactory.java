package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.reader.EntryReader;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.record.InputRecords;
import org.leaven.importer.record.MappedFields;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.sourceedit.NodeTrees;

/** Converts each record to a candidate entry, and reports the problems within that record. */
final class CandidateFactory {
  private final ImportMap map;
  private final String folder;
  private final IdMaker ids;
  private final Problems problems;
  private final Set<Position> faultyPlaces = new HashSet<>();
  private final Set<Position> doubtful = new HashSet<>();
  private final Set<String> placeholders = new HashSet<>();
  private final List<RawEntry> there;
  private final FormerIds formerIds;

  /**
   * Prepares the conversion of records.
   *
   * @param folder target folder of the entries, below {@code content/}
   * @param there the entries of the knowledge base
   * @param problems the problems found in the file so far, to which those of the records are added
   */
  CandidateFactory(
      ImportMap map, String folder, IdMaker ids, List<RawEntry> there, Problems problems) {
    this.map = map;
    this.there = there;
    this.formerIds = new FormerIds(there);
    this.folder = folder;
    this.ids = ids;
    this.problems = problems;
    problems.sorted().forEach(problem -> doubtful.add(problem.at()));
  }

  /** The candidates, in the order of the records. */
  List<Candidate> of(InputRecords records) {
    MappedFields known = MappedFields.of(map);
    List<Scope> corrected = new ArrayList<>();
    Set<Position> faulty = new HashSet<>(records.unjoined());
    for (Scope record : records.records()) {
      Problems own = new Problems();
      corrected.add(record.with(known.correct(record.value(), map.ignoresOthers(), own)));
      if (own.hasErrors()) {
        faulty.add(record.value().at());
      }
      problems.addAll(own.sorted());
    }
    ReferenceResolver names = names(corrected);
    List<Candidate> candidates = new ArrayList<>();
    for (Scope record : corrected) {
      candidates.add(candidate(record, names, faulty.contains(record.value().at())));
    }
    return candidates;
  }

  /**
   * Whether a problem is a follow-up not worth reporting: its position, or its whole record, is
   * already known to be invalid, or it is a warning about a record that has errors.
   */
  boolean isFollowUp(Problem problem, ProblemAttribution attribution) {
    List<Candidate> owners = attribution.owners(problem);
    return faultyPlaces.contains(problem.at())
        || owners.stream().anyMatch(owner -> doubtful.contains(owner.at()))
        || (!problem.isError() && owners.stream().anyMatch(Candidate::isFaulty));
  }

  /**
   * The placeholder ids of records whose own id is already taken; no entry will have such an id.
   */
  Set<String> placeholders() {
    return Set.copyOf(placeholders);
  }

  private ReferenceResolver names(List<Scope> records) {
    ReferenceResolver names = new ReferenceResolver(there);
    List<String> fields =
        map.entry()
            .rules()
            .map(rule -> rule.change().lookup())
            .filter(field -> !field.isEmpty())
            .distinct()
            .toList();
    if (!fields.isEmpty()) {
      Set<String> met = new HashSet<>();
      for (Scope record : records) {
        String id = id(names, record);
        boolean isFirst = met.add(id);
        if (!isFirst) {
          placeholders.add(placeholder(record));
        }
        names.add(record, isFirst ? id : placeholder(record), fields);
      }
    }
    return names;
  }

  /** The id of a record's entry; a placeholder when it has none, so that others can refer to it. */
  private String id(ReferenceResolver names, Scope record) {
    EntryMapper mapper = new EntryMapper(new ConversionContext(names, ids), new Problems());
    return map.entry()
        .part("id")
        .flatMap(template -> mapper.fill(template, record))
        .flatMap(NodeValues::plain)
        .filter(id -> !id.isEmpty())
        .map(formerIds::now)
        .orElse(placeholder(record));
  }

  private static String placeholder(Scope record) {
    Position at = record.value().at();
    return "record-" + at.line() + "-" + at.column();
  }

  private Candidate candidate(Scope record, ReferenceResolver names, boolean isKnownFaulty) {
    Position at = record.value().at();
    Problems found = new Problems();
    Node filled =
        new EntryMapper(new ConversionContext(names, ids), found)
            .fill(map.entry(), record)
            .orElse(new Node.Mapping(List.of(), at));
    found.sorted().forEach(problem -> faultyPlaces.add(problem.at()));
    String id = id(names, record);
    Node.Mapping renamed = formerIds.renamed(filled);
    Position idAt = renamed.get("id").map(Node::at).orElse(at);
    Node.Mapping named = NodeTrees.with(renamed, "id", new Node.Text(id, idAt));
    Problems said = new Problems();
    RawEntry raw = EntryReader.read(named, new EntryFile(at.path(), id, folder), said).get(0);
    said.sorted().stream()
        .filter(problem -> !faultyPlaces.contains(problem.at()))
        .forEach(problem -> found.addAll(List.of(explained(problem))));
    boolean isDoubtful = doubtful.contains(at);
    if (!isDoubtful) {
      problems.addAll(found.sorted());
    }
    boolean isFaulty = isKnownFaulty || isDoubtful || found.hasErrors() || said.hasErrors();
    // an entry alone in its file has the file's name as its id
    Node.Mapping entry = formerIds.added(NodeTrees.with(renamed, "id", null), id);
    return new Candidate(at, entry, raw, isFaulty);
  }

  /** A problem in the words of a map and its records in place of those of an entry. */
  private static Problem explained(Problem problem) {
    String what = problem.what();
    String cure = problem.cure();
    if (problem.code() == ProblemCode.WRONG_TYPE && what.endsWith("not a list")) {
      cure = "write in its rule \"take: first\", or \"join\" to make one text of the list";
    } else if (problem.code() == ProblemCode.MISSING_KEY && what.startsWith("\"verdict\"")) {
      what = "this says more of a verdict, but the verdict is empty";
      cure = "fill in the verdict, or empty this";
    }
    return new Problem(problem.at(), problem.code(), what, cure, problem.severity());
  }
}
