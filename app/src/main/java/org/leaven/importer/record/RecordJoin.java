package org.leaven.importer.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.FieldTest;
import org.leaven.importer.map.JoinedFile;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Adds to each record those of another file that belong to it. */
final class RecordJoin {
  private final JoinedFile join;
  private final Problems problems;
  private final Map<String, List<Node>> byKey = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<Position> unjoined = new HashSet<>();

  RecordJoin(JoinedFile join, List<Scope> theirs, Problems problems) {
    this.join = join;
    this.problems = problems;
    for (Scope record : theirs) {
      if (FieldTest.allHold(join.where(), record)) {
        for (Node key : values(record, join.key())) {
          NodeValues.plain(key)
              .ifPresent(
                  text -> byKey.computeIfAbsent(text, k -> new ArrayList<>()).add(record.value()));
        }
      }
    }
    if (byKey.isEmpty()) {
      String what = "no record of \"" + join.file() + "\" has a \"" + join.key() + '"';
      problems.add(join.at(), ProblemCode.MISSING_KEY, what, "correct \"key\" or \"where\"");
    }
  }

  private static List<Node> values(Scope record, String path) {
    return FieldSearch.find(record, path).matches().stream()
        .map(FieldSearch.Match::value)
        .flatMap(NodeValues::items)
        .filter(node -> !NodeValues.isBlank(node))
        .toList();
  }

  /**
   * The records with those that belong to them.
   *
   * <p>A problem belongs to the record at whose position it is. So what several records share is
   * placed where each of them refers to it; what one record has alone keeps its own place.
   */
  List<Scope> to(List<Scope> records) {
    for (Scope record : records) {
      for (Node key : values(record, join.on())) {
        uses.merge(NodeValues.plain(key).orElse(""), 1, Integer::sum);
      }
    }
    return records.stream().map(this::joined).toList();
  }

  /** The positions of records that lack one of the other file, or have too many. */
  Set<Position> unjoined() {
    return Set.copyOf(unjoined);
  }

  private Scope joined(Scope record) {
    Node.Mapping mapping = (Node.Mapping) record.value();
    Set<String> fields = new HashSet<>();
    mapping.members().forEach(member -> fields.add(member.key()));
    if (fields.contains(join.name())) {
      String what = "the records have a field \"" + join.name() + "\" of their own";
      problems.add(join.at(), ProblemCode.DUPLICATE_KEY, what, "give the join another name");
      return record;
    }
    Optional<Node> theirs = theirs(record, mapping.at());
    if (theirs.isEmpty()) {
      return record;
    }
    List<Node.Member> members = new ArrayList<>(mapping.members());
    members.add(new Node.Member(join.name(), mapping.at(), theirs.get()));
    return record.with(new Node.Mapping(members, mapping.at()));
  }

  private Optional<Node> theirs(Scope record, Position at) {
    List<Node> found = new ArrayList<>();
    FieldSearch.Found own = FieldSearch.find(record, join.on());
    boolean isList =
        own.isMany() || own.first().filter(node -> node instanceof Node.Sequence).isPresent();
    for (Node key : values(record, join.on())) {
      String text = NodeValues.plain(key).orElse("");
      List<Node> theirs = byKey.getOrDefault(text, List.of());
      if (theirs.isEmpty() && !join.optional()) {
        missing(key, text);
        unjoined.add(at);
      } else if (theirs.size() > 1 && !join.isMany()) {
        several(key, text);
        unjoined.add(at);
      }
      boolean isShared = uses.getOrDefault(text, 0) > 1;
      theirs.forEach(node -> found.add(isShared ? node.relocated(place -> key.at()) : node));
    }
    if (isList || join.isMany()) {
      return found.isEmpty() ? Optional.empty() : Optional.of(new Node.Sequence(found, at));
    }
    return found.stream().findFirst();
  }

  private void missing(Node key, String text) {
    String what =
        "no record of \"" + join.file() + "\" has \"" + text + "\" as its \"" + join.key() + '"';
    String cure =
        NearestName.guess(text, byKey.keySet())
            .orElse("add it, or write \"optional: true\" in the join of the map");
    problems.add(key.at(), ProblemCode.UNKNOWN_ENTRY, what, cure);
  }

  private void several(Node key, String text) {
    String what =
        "several records of \"" + join.file() + "\" have \"" + text + "\" as \"" + join.key() + '"';
    String cure = "choose with \"where\" in the join, or write \"many: true\" there";
    problems.add(key.at(), ProblemCode.DUPLICATE_ID, what, cure);
  }
}
