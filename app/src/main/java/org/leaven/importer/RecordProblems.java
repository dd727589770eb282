package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.record.InputRecords;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.text.TextFolding;

/** Says what is wrong with an entry in the words of the records: their names, rows and fields. */
final class RecordProblems {
  private static final int MAX_DIFFERENCES = 3;

  private final Set<String> verdictFields;
  private final Map<Position, Node> records = new HashMap<>();
  private final Map<String, List<Candidate>> byId = new HashMap<>();

  RecordProblems(ImportMap map, InputRecords records, List<Candidate> candidates) {
    this.verdictFields =
        map.entry().part("verdicts").stream()
            .flatMap(RecordProblems::verdictFields)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    records.records().forEach(own -> this.records.put(own.value().at(), own.value()));
    candidates.forEach(own -> byId.computeIfAbsent(own.id(), id -> new ArrayList<>(1)).add(own));
  }

  private static Stream<String> verdictFields(EntryTemplate template) {
    if (template instanceof EntryTemplate.Rule rule) {
      return rule.from().stream();
    }
    if (template instanceof EntryTemplate.Branch branch && branch.part("verdict").isPresent()) {
      return verdictFields(branch.part("verdict").get());
    }
    return template.parts().stream().flatMap(RecordProblems::verdictFields);
  }

  /** Whether another record of the same name has a verdict that contradicts: none is picked. */
  boolean isContradicted(Candidate candidate) {
    return byId.getOrDefault(candidate.id(), List.of()).stream()
        .filter(other -> isSameName(candidate, other))
        .anyMatch(other -> VerdictChanges.contradict(candidate.entry(), other.entry()));
  }

  private static boolean isSameName(Candidate one, Candidate other) {
    return TextFolding.key(name(one)).equals(TextFolding.key(name(other)));
  }

  /** The problem of a record in its words; any other as it is. */
  Problem worded(Problem problem, List<Candidate> owners, ImportTarget target, boolean replaces) {
    return owners.stream()
        .findFirst()
        .flatMap(own -> worded(problem, own, target, replaces))
        .orElse(problem);
  }

  private Optional<Problem> worded(
      Problem problem, Candidate own, ImportTarget target, boolean replaces) {
    if (problem.code() == ProblemCode.NO_VERDICT && !verdictFields.isEmpty()) {
      String what = '"' + name(own) + "\" has no verdict in " + listed(verdictFields);
      String cure = "fill one in, or remove the record; as it is, pages say \"Not listed\"";
      return Optional.of(said(problem, what, cure));
    }
    if (problem.code() != ProblemCode.DUPLICATE_ID) {
      return Optional.empty();
    }
    Candidate first = byId.getOrDefault(own.id(), List.of(own)).get(0);
    if (!first.at().equals(own.at())) {
      return Optional.of(repeated(problem, own, first));
    }
    // an entry that has the id of a record is mostly that of an earlier import
    return replaces || !target.isThere(own)
        ? Optional.empty()
        : Optional.of(
            said(
                problem,
                "\"" + own.id() + "\" is there already, with other content",
                "--replace overwrites "
                    + target.path(own)
                    + " with the record; what was changed there by hand is lost"));
  }

  private Problem repeated(Problem problem, Candidate own, Candidate first) {
    String names =
        isSameName(own, first)
            ? '"' + name(own) + "\" is in " + place(first.at()) + ", too"
            : '"' + name(own) + "\" gets the id of \"" + name(first) + "\" in " + place(first.at());
    List<String> differences = differences(first, own);
    if (differences.isEmpty()) {
      return said(problem, names + ", and both say the same", "remove one of them");
    }
    String what = names + ", and says otherwise: " + String.join(", ", differences);
    if (isContradicted(own)) {
      String cure = "neither is imported; keep the right one, or name them apart";
      return said(problem, what + "; the verdicts contradict each other", cure);
    }
    return said(problem, what, "only the first is imported; make one of them, or name them apart");
  }

  private static Problem said(Problem problem, String what, String cure) {
    return new Problem(problem.at(), problem.code(), what, cure, problem.severity());
  }

  private static String place(Position at) {
    return (at.path().endsWith(".xlsx") ? "row " : "line ") + at.line();
  }

  private static String name(Candidate candidate) {
    return candidate.raw().name().value();
  }

  private static String listed(Set<String> fields) {
    return fields.stream().map(own -> '"' + own + '"').collect(Collectors.joining(", "));
  }

  /** The fields in which two records differ, those of verdicts first. */
  private List<String> differences(Candidate one, Candidate other) {
    Node first = records.getOrDefault(one.at(), one.entry());
    Node second = records.getOrDefault(other.at(), other.entry());
    Set<String> fields = new LinkedHashSet<>(verdictFields);
    Stream.of(first, second)
        .flatMap(own -> own.members().stream())
        .forEach(own -> fields.add(own.key()));
    List<String> all = new ArrayList<>();
    for (String field : fields) {
      String was = text(first, field);
      String now = text(second, field);
      if (!was.equals(now)) {
        all.add('"' + field + "\" is \"" + was + "\" there and \"" + now + "\" here");
      }
    }
    int rest = all.size() - MAX_DIFFERENCES;
    return rest > 0
        ? Stream.concat(all.stream().limit(MAX_DIFFERENCES), Stream.of(rest + " more fields"))
            .toList()
        : all;
  }

  private static String text(Node record, String field) {
    return record.get(field).stream()
        .flatMap(NodeValues::items)
        .map(own -> NodeValues.plain(own).orElse("…"))
        .collect(Collectors.joining(", "));
  }
}
