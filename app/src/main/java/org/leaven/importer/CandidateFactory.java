package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.reader.EntryReader;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;

/** Converts each record to a candidate entry, and reports the problems within that record. */
final class CandidateFactory {
  private final ImportMap map;
  private final String path;
  private final String folder;
  private final Problems problems;
  private final Set<Position> faultyPlaces = new HashSet<>();
  private final Set<Position> doubtful = new HashSet<>();
  private final Set<Position> faulty = new HashSet<>();
  private final Set<String> placeholders = new HashSet<>();

  /**
   * Prepares the conversion of one file.
   *
   * @param path of the file with the records
   * @param folder target folder of the entries, below {@code content/}
   * @param problems the problems found in the file so far, to which those of the records are added
   */
  CandidateFactory(ImportMap map, String path, String folder, Problems problems) {
    this.map = map;
    this.path = path;
    this.folder = folder;
    this.problems = problems;
    problems.sorted().forEach(problem -> doubtful.add(problem.at()));
  }

  /** The candidates, in the order of the records. */
  List<Candidate> of(List<Node> records, List<RawEntry> there) {
    MappedFields known = MappedFields.of(map);
    List<Node> corrected = new ArrayList<>();
    Set<Position> misspelt = new HashSet<>();
    for (Node record : records) {
      Problems own = new Problems();
      corrected.add(known.correct(record, map.ignoresOthers(), own));
      if (own.hasErrors()) {
        misspelt.add(record.at());
      }
      problems.addAll(own.sorted());
    }
    ReferenceResolver names = names(corrected, there);
    List<Candidate> candidates = new ArrayList<>();
    for (Node record : corrected) {
      candidates.add(candidate(record, names, misspelt.contains(record.at())));
    }
    return candidates;
  }

  /**
   * Whether a problem is a follow-up not worth reporting: its position, or its whole record, is
   * already known to be invalid, or it is a warning about a record that has errors.
   */
  boolean isFollowUp(Problem problem, ProblemAttribution attribution) {
    Optional<Position> owner = attribution.owner(problem);
    return faultyPlaces.contains(problem.at())
        || owner.filter(doubtful::contains).isPresent()
        || (!problem.isError() && owner.filter(faulty::contains).isPresent());
  }

  /**
   * The placeholder ids of records whose own id is already taken; no entry will have such an id.
   */
  Set<String> placeholders() {
    return Set.copyOf(placeholders);
  }

  private ReferenceResolver names(List<Node> records, List<RawEntry> there) {
    ReferenceResolver names = new ReferenceResolver(there);
    Set<String> fields = new LinkedHashSet<>();
    ReferenceFields.collect(map.entry(), fields);
    if (!fields.isEmpty()) {
      Set<String> met = new HashSet<>();
      for (Node record : records) {
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
  private String id(ReferenceResolver names, Node record) {
    return map.entry()
        .part("id")
        .flatMap(template -> new EntryMapper(names, new Problems()).fill(template, record))
        .flatMap(NodeValues::plain)
        .filter(id -> !id.isEmpty())
        .orElse(placeholder(record));
  }

  private static String placeholder(Node record) {
    return "record-" + record.at().line() + "-" + record.at().column();
  }

  private Candidate candidate(Node record, ReferenceResolver names, boolean misspelt) {
    Problems found = new Problems();
    Node filled =
        new EntryMapper(names, found)
            .fill(map.entry(), record)
            .orElse(new Node.Mapping(List.of(), record.at()));
    found.sorted().forEach(problem -> faultyPlaces.add(problem.at()));
    List<Node.Member> members = ((Node.Mapping) filled).members();
    String id = id(names, record);
    Problems said = new Problems();
    Node named = new Node.Mapping(withId(members, id), record.at());
    RawEntry raw = EntryReader.read(named, new EntryFile(path, id, folder), said).get(0);
    said.sorted().stream()
        .filter(problem -> !faultyPlaces.contains(problem.at()))
        .forEach(problem -> found.addAll(List.of(problem)));
    boolean isDoubtful = doubtful.contains(record.at());
    if (!isDoubtful) {
      problems.addAll(found.sorted());
    }
    boolean isFaulty = misspelt || isDoubtful || found.hasErrors() || said.hasErrors();
    if (isFaulty) {
      faulty.add(record.at());
    }
    Node.Mapping entry = new Node.Mapping(withoutId(members), record.at());
    return new Candidate(record.at(), entry, raw, isFaulty);
  }

  private static List<Node.Member> withId(List<Node.Member> members, String id) {
    List<Node.Member> named = new ArrayList<>();
    for (Node.Member member : members) {
      boolean isId = member.key().equals("id");
      Node value = isId ? new Node.Text(id, member.value().at()) : member.value();
      named.add(new Node.Member(member.key(), member.keyAt(), value));
    }
    return named;
  }

  /** Drops the id, since an entry alone in its file has the file's name as its id. */
  private static List<Node.Member> withoutId(List<Node.Member> members) {
    return members.stream().filter(member -> !member.key().equals("id")).toList();
  }
}
