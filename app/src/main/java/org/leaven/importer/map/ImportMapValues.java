package org.leaven.importer.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reads single values from an import map; invalid ones are reported and treated as missing. */
final class ImportMapValues {
  private final Problems problems;

  ImportMapValues(Problems problems) {
    this.problems = problems;
  }

  Optional<Node.Mapping> mapping(Node node, String name) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    wrongType(node, name, "a mapping");
    return Optional.empty();
  }

  void checkKeys(Node.Mapping mapping, List<String> allowed, String noun) {
    Set<String> met = new HashSet<>();
    for (Node.Member member : mapping.members()) {
      String key = member.key();
      if (!met.add(key)) {
        String what = "duplicate key \"" + key + '"';
        problems.add(member.keyAt(), ProblemCode.DUPLICATE_KEY, what, "keep one of them");
      } else if (!allowed.contains(key)) {
        String what = "unknown key \"" + key + "\" in " + noun;
        problems.add(member.keyAt(), ProblemCode.UNKNOWN_KEY, what, NearestName.cure(key, allowed));
      }
    }
  }

  /** A text without white space at its ends; empty when it is missing. */
  String text(Node.Mapping mapping, String key) {
    return word(mapping, key).strip();
  }

  /** A text exactly as written. */
  String word(Node.Mapping mapping, String key) {
    return mapping.get(key).flatMap(node -> text(node, '"' + key + '"')).orElse("");
  }

  Optional<String> text(Node node, String name) {
    if (node instanceof Node.Text text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    wrongType(node, name, "text");
    return Optional.empty();
  }

  boolean flag(Node.Mapping mapping, String key) {
    Optional<Node> node = mapping.get(key);
    if (node.isPresent() && !(node.get() instanceof Node.Flag)) {
      wrongType(node.get(), '"' + key + '"', "true or false");
    }
    return node.filter(own -> own instanceof Node.Flag flag && flag.value()).isPresent();
  }

  /** A text, or a list of texts. */
  List<String> texts(Node.Mapping mapping, String key) {
    return mapping.get(key).stream()
        .flatMap(NodeValues::items)
        .flatMap(node -> text(node, '"' + key + '"').stream())
        .map(String::strip)
        .toList();
  }

  /** The conditions under {@code where}. */
  List<FieldTest> tests(Node.Mapping mapping) {
    List<FieldTest> tests = new ArrayList<>();
    Optional<Node.Mapping> where = mapping.get("where").flatMap(n -> mapping(n, "\"where\""));
    for (Node.Member test : where.map(Node.Mapping::members).orElse(List.of())) {
      if (test.value() instanceof Node.Mapping condition) {
        checkKeys(condition, List.of("not", "exists"), "a condition");
        condition.get("not").ifPresent(not -> tests.add(test(test, not, false)));
        if (condition.get("exists").isPresent()) {
          boolean isWanted = flag(condition, "exists");
          tests.add(new FieldTest(test.key(), Set.of(), isWanted, test.keyAt()));
        }
      } else {
        tests.add(test(test, test.value(), true));
      }
    }
    return tests;
  }

  private FieldTest test(Node.Member field, Node values, boolean isWanted) {
    Set<String> all = new HashSet<>();
    NodeValues.items(values)
        .forEach(
            value ->
                NodeValues.plain(value)
                    .ifPresentOrElse(
                        all::add,
                        () -> wrongType(value, '"' + field.key() + '"', "text, or a list")));
    return new FieldTest(field.key(), all, isWanted, field.keyAt());
  }

  /** The replacement table: a value for each value, or null where it is to be left out. */
  Map<String, Node> table(Node.Mapping rule) {
    Map<String, Node> table = new LinkedHashMap<>();
    Optional<Node.Mapping> rows = rule.get("table").flatMap(node -> mapping(node, "\"table\""));
    for (Node.Member row : rows.map(Node.Mapping::members).orElse(List.of())) {
      if (table.putIfAbsent(row.key(), row.value()) != null) {
        String what = "duplicate key \"" + row.key() + '"';
        problems.add(row.keyAt(), ProblemCode.DUPLICATE_KEY, what, "keep one of them");
      }
    }
    return table;
  }

  void missing(Position at, String key, String why) {
    problems.add(at, ProblemCode.MISSING_KEY, "\"" + key + "\" is missing", why);
  }

  void bad(Node.Mapping mapping, String key, String cure) {
    mapping
        .get(key)
        .ifPresent(
            node ->
                problems.add(
                    node.at(), ProblemCode.BAD_VALUE, "bad value of \"" + key + '"', cure));
  }

  void wrongType(Node node, String name, String wanted) {
    String what = name + " must be " + wanted + ", not " + node.kind();
    problems.add(node.at(), ProblemCode.WRONG_TYPE, what, "see the manual on maps");
  }
}
