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

/** Makes a candidate of each record, and tells the faults that the record alone shows. */
final class CandidateFactory {
  private final ImportMap map;
  private final String path;
  private final String folder;
  private final Problems problems;
  private final Set<Position> faultyPlaces = new HashSet<>();
  private final Set<Position> doubtful = new HashSet<>();
  private final Set<Position> faulty = new HashSet<>();
  private final Set<String> standIns = new HashSet<>();

  /**
   * Begins with no candidate.
   *
   * @param path of the file of the records
   * @param folder where the entries go, below {@code content/}
   * @param problems has what was found in the file so far; gets what is found in the records
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
    List<Node> mended = new ArrayList<>();
    Set<Position> misspelt = new HashSet<>();
    for (Node record : records) {
      Problems own = new Problems();
      mended.add(known.mend(record, map.ignoresOthers(), own));
      if (own.hasErrors()) {
        misspelt.add(record.at());
      }
      problems.addAll(own.sorted());
    }
    ReferenceResolver names = names(mended, there);
    List<Candidate> candidates = new ArrayList<>();
    for (Node record : mended) {
      candidates.add(candidate(record, names, misspelt.contains(record.at())));
    }
    return candidates;
  }

  /**
   * Whether something said of a place is no news, since the place, or the whole record, is known to
   * be at fault; a mere warning about a record with a fault of its own is none either.
   */
  boolean isNoNews(Problem problem, ProblemAttribution attribution) {
    Optional<Position> owner = attribution.owner(problem);
    return faultyPlaces.contains(problem.at())
        || owner.filter(doubtful::contains).isPresent()
        || (!problem.isError() && owner.filter(faulty::contains).isPresent());
  }

  /** What others call records whose ids are taken by others: no entry will have such an id. */
  Set<String> standIns() {
    return Set.copyOf(standIns);
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
          standIns.add(standIn(record));
        }
        names.add(record, isFirst ? id : standIn(record), fields);
      }
    }
    return names;
  }

  /** The id of a record's entry; a name of ours when it has none, so that it can be named. */
  private String id(ReferenceResolver names, Node record) {
    return map.entry()
        .part("id")
        .flatMap(template -> new EntryMapper(names, new Problems()).fill(template, record))
        .flatMap(NodeValues::plain)
        .filter(id -> !id.isEmpty())
        .orElse(standIn(record));
  }

  private static String standIn(Node record) {
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

  /** In a file of its own, an entry's id is the name of the file. */
  private static List<Node.Member> withoutId(List<Node.Member> members) {
    return members.stream().filter(member -> !member.key().equals("id")).toList();
  }
}
