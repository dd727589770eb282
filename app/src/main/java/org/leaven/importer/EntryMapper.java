package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Fills the template of an entry with the values of one record.
 *
 * <p>Where the record has an error, an invalid text replaces the value, so that the entry readers
 * can continue; further problems at that position are not reported.
 */
final class EntryMapper {
  private final ReferenceResolver names;
  private final Problems problems;

  EntryMapper(ReferenceResolver names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** A part of an entry, and whether any of it comes from the record. */
  private record Filled(Node node, boolean ofRecord) {}

  /** Fills a template; empty when the record has nothing for it. */
  Optional<Node> fill(EntryTemplate template, Node record) {
    return filled(template, record).map(Filled::node);
  }

  private Optional<Filled> filled(EntryTemplate template, Node record) {
    if (template instanceof EntryTemplate.Branch branch) {
      return branch(branch, record);
    }
    if (template instanceof EntryTemplate.Items items) {
      return items(items, record);
    }
    return template instanceof EntryTemplate.Rule rule
        ? rule(rule, record).map(node -> new Filled(node, true))
        : Optional.of(new Filled(((EntryTemplate.Constant) template).value(), false));
  }

  /**
   * Fills a mapping; empty where the record gives nothing and only constants are left, such as a
   * source without a verdict.
   */
  private Optional<Filled> branch(EntryTemplate.Branch branch, Node record) {
    List<Node.Member> members = new ArrayList<>();
    Position at = record.at();
    boolean ofRecord = false;
    for (EntryTemplate.Part part : branch.parts()) {
      Optional<Filled> value = filled(part.template(), record);
      if (value.isPresent()) {
        Filled own = value.get();
        at = own.ofRecord() && !ofRecord ? own.node().at() : at;
        ofRecord |= own.ofRecord();
        members.add(new Node.Member(part.key(), part.keyAt(), own.node()));
      }
    }
    return ofRecord || !branch.usesRecord()
        ? Optional.of(new Filled(new Node.Mapping(members, at), ofRecord))
        : Optional.empty();
  }

  private Optional<Filled> items(EntryTemplate.Items items, Node record) {
    List<Node> nodes = new ArrayList<>();
    boolean ofRecord = false;
    for (EntryTemplate item : items.items()) {
      Optional<Filled> value = filled(item, record);
      value.map(Filled::node).ifPresent(nodes::add);
      ofRecord |= value.filter(Filled::ofRecord).isPresent();
    }
    return ofRecord || !items.usesRecord()
        ? Optional.of(new Filled(new Node.Sequence(nodes, record.at()), ofRecord))
        : Optional.empty();
  }

  private Optional<Node> rule(EntryTemplate.Rule rule, Node record) {
    Optional<Node> value = NodeValues.field(record, rule.from()).map(Node.Member::value);
    if (value.isEmpty() || NodeValues.isBlank(value.get())) {
      return missing(rule, record, value);
    }
    return rule.each().isPresent()
        ? each(rule, rule.each().get(), value.get())
        : values(rule, value.get());
  }

  private Optional<Node> missing(EntryTemplate.Rule rule, Node record, Optional<Node> value) {
    if (rule.optional() || rule.fallback().isPresent()) {
      Position at = value.map(Node::at).orElse(record.at());
      return rule.fallback().map(node -> node.movedTo(at));
    }
    String field = "the field \"" + rule.from() + '"';
    String cure = "fill it in, or mark its rule in the map as optional";
    if (value.isPresent()) {
      problems.add(value.get().at(), ProblemCode.BLANK_TEXT, field + " is blank", cure);
      return Optional.of(NodeValues.nothing(value.get().at()));
    }
    problems.add(record.at(), ProblemCode.MISSING_KEY, field + " is missing", cure);
    return Optional.of(NodeValues.nothing(record.at()));
  }

  private Optional<Node> each(EntryTemplate.Rule rule, EntryTemplate each, Node value) {
    List<Node> items = value instanceof Node.Sequence list ? list.items() : List.of(value);
    if (rule.key().isPresent()) {
      return Optional.of(keyed(rule.key().get(), each, items, value.at()));
    }
    List<Node> nodes = new ArrayList<>();
    items.forEach(item -> fill(each, item).ifPresent(nodes::add));
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new Node.Sequence(nodes, value.at()));
  }

  private Node keyed(EntryTemplate.Rule key, EntryTemplate each, List<Node> items, Position at) {
    List<Node.Member> members = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Node item : items) {
      Optional<Node> name = rule(key, item);
      Optional<Node> node = fill(each, item);
      if (name.isPresent() && node.isPresent() && name.get() instanceof Node.Text text) {
        if (!met.add(text.value())) {
          String what = "\"" + text.value() + "\" stands twice in \"" + key.from() + '"';
          problems.add(text.at(), ProblemCode.DUPLICATE_KEY, what, "keep one of them");
        } else {
          members.add(new Node.Member(text.value(), text.at(), node.get()));
        }
      }
    }
    return new Node.Mapping(members, at);
  }

  private Optional<Node> values(EntryTemplate.Rule rule, Node value) {
    ScalarMapper scalars = new ScalarMapper(rule, names, problems);
    if (value instanceof Node.Sequence list) {
      List<Node> nodes = new ArrayList<>();
      list.items().forEach(item -> scalars.map(item).ifPresent(nodes::add));
      return list(nodes, value.at());
    }
    if (rule.split().isEmpty() || !(value instanceof Node.Text text)) {
      return scalars.map(value);
    }
    List<Node> nodes = new ArrayList<>();
    for (Node part : parts(text, rule.split())) {
      scalars.map(part).ifPresent(nodes::add);
    }
    return list(nodes, value.at());
  }

  private static Optional<Node> list(List<Node> nodes, Position at) {
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new Node.Sequence(nodes, at));
  }

  /** Splits a text; blank parts, such as those from separators at the ends, are skipped. */
  private static List<Node> parts(Node.Text text, String separator) {
    List<Node> parts = new ArrayList<>();
    int from = 0;
    while (from <= text.value().length()) {
      int end = text.value().indexOf(separator, from);
      String part = text.value().substring(from, end < 0 ? text.value().length() : end);
      if (!part.isBlank()) {
        parts.add(new Node.Text(part.strip(), text.at()));
      }
      from = end < 0 ? text.value().length() + 1 : end + separator.length();
    }
    return parts;
  }
}
