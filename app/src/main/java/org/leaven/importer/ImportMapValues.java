package org.leaven.importer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Reads single values from an import map; invalid ones are reported and treated as missing. */
final class ImportMapValues {
  static final List<String> RULE =
      List.of("from split table lookup as prefix suffix optional default each key".split(" ", -1));

  private final Problems problems;

  ImportMapValues(Problems problems) {
    this.problems = problems;
  }

  Optional<Node> member(Node.Mapping mapping, String key) {
    return mapping.members().stream()
        .filter(member -> member.key().equals(key))
        .map(Node.Member::value)
        .findFirst();
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
    return member(mapping, key).flatMap(node -> text(node, '"' + key + '"')).orElse("");
  }

  Optional<String> text(Node node, String name) {
    if (node instanceof Node.Text text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    wrongType(node, name, "text");
    return Optional.empty();
  }

  boolean flag(Node.Mapping mapping, String key) {
    Optional<Node> node = member(mapping, key);
    if (node.isPresent() && !(node.get() instanceof Node.Flag)) {
      wrongType(node.get(), '"' + key + '"', "true or false");
    }
    return node.filter(own -> own instanceof Node.Flag flag && flag.value()).isPresent();
  }

  /** The replacement table: a text for each value, or null where the value is to be left out. */
  Map<String, Node> table(Node.Mapping rule) {
    Map<String, Node> table = new LinkedHashMap<>();
    Optional<Node.Mapping> rows = member(rule, "table").flatMap(node -> mapping(node, "\"table\""));
    for (Node.Member row : rows.map(Node.Mapping::members).orElse(List.of())) {
      if (!(row.value() instanceof Node.Text) && !(row.value() instanceof Node.Nothing)) {
        wrongType(row.value(), '"' + row.key() + '"', "text, or ~ to leave it out");
      } else if (table.putIfAbsent(row.key(), row.value()) != null) {
        String what = "duplicate key \"" + row.key() + '"';
        problems.add(row.keyAt(), ProblemCode.DUPLICATE_KEY, what, "keep one of them");
      }
    }
    return table;
  }

  void bad(Node.Mapping mapping, String key, String cure) {
    member(mapping, key)
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
