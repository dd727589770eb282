package org.leaven.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/**
 * Fills the template of an entry from one record.
 *
 * <p>Where the record is at fault, an unfit text takes the value's place, so that the readers of
 * entries go on; what they say of the same place is no news.
 */
final class Mapper {
  private final Names names;
  private final Problems problems;

  Mapper(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** A part of an entry, and whether it holds anything of the record. */
  private record Filled(Node node, boolean ofRecord) {}

  /** Fills a template; empty when the record has nothing for it. */
  Optional<Node> fill(Template template, Node record) {
    return filled(template, record).map(Filled::node);
  }

  private Optional<Filled> filled(Template template, Node record) {
    if (template instanceof Template.Branch branch) {
      return branch(branch, record);
    }
    if (template instanceof Template.Items items) {
      return items(items, record);
    }
    return template instanceof Template.Rule rule
        ? rule(rule, record).map(node -> new Filled(node, true))
        : Optional.of(new Filled(((Template.Constant) template).value(), false));
  }

  /** Constants alone make no branch: a source without a verdict says nothing. */
  private Optional<Filled> branch(Template.Branch branch, Node record) {
    List<Node.Member> members = new ArrayList<>();
    Position at = record.at();
    boolean ofRecord = false;
    for (Template.Part part : branch.parts()) {
      Optional<Filled> value = filled(part.template(), record);
      if (value.isPresent()) {
        Filled own = value.get();
        at = own.ofRecord() && !ofRecord ? own.node().at() : at;
        ofRecord |= own.ofRecord();
        members.add(new Node.Member(part.key(), part.keyAt(), own.node()));
      }
    }
    return ofRecord || !branch.asksTheRecord()
        ? Optional.of(new Filled(new Node.Mapping(members, at), ofRecord))
        : Optional.empty();
  }

  private Optional<Filled> items(Template.Items items, Node record) {
    List<Node> nodes = new ArrayList<>();
    boolean ofRecord = false;
    for (Template item : items.items()) {
      Optional<Filled> value = filled(item, record);
      value.map(Filled::node).ifPresent(nodes::add);
      ofRecord |= value.filter(Filled::ofRecord).isPresent();
    }
    return ofRecord || !items.asksTheRecord()
        ? Optional.of(new Filled(new Node.Sequence(nodes, record.at()), ofRecord))
        : Optional.empty();
  }

  private Optional<Node> rule(Template.Rule rule, Node record) {
    Optional<Node> value = Values.field(record, rule.from()).map(Node.Member::value);
    if (value.isEmpty() || Values.isBlank(value.get())) {
      return missing(rule, record, value);
    }
    return rule.each().isPresent()
        ? each(rule, rule.each().get(), value.get())
        : values(rule, value.get());
  }

  private Optional<Node> missing(Template.Rule rule, Node record, Optional<Node> value) {
    if (rule.optional() || rule.fallback().isPresent()) {
      Position at = value.map(Node::at).orElse(record.at());
      return rule.fallback().map(node -> node.movedTo(at));
    }
    String field = "the field \"" + rule.from() + '"';
    String cure = "fill it in, or mark its rule in the map as optional";
    if (value.isPresent()) {
      problems.add(value.get().at(), Code.BLANK_TEXT, field + " is blank", cure);
      return Optional.of(Values.nothing(value.get().at()));
    }
    problems.add(record.at(), Code.MISSING_KEY, field + " is missing", cure);
    return Optional.of(Values.nothing(record.at()));
  }

  private Optional<Node> each(Template.Rule rule, Template each, Node value) {
    List<Node> items = value instanceof Node.Sequence list ? list.items() : List.of(value);
    if (rule.key().isPresent()) {
      return Optional.of(keyed(rule.key().get(), each, items, value.at()));
    }
    List<Node> nodes = new ArrayList<>();
    items.forEach(item -> fill(each, item).ifPresent(nodes::add));
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new Node.Sequence(nodes, value.at()));
  }

  private Node keyed(Template.Rule key, Template each, List<Node> items, Position at) {
    List<Node.Member> members = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Node item : items) {
      Optional<Node> name = rule(key, item);
      Optional<Node> node = fill(each, item);
      if (name.isPresent() && node.isPresent() && name.get() instanceof Node.Text text) {
        if (!met.add(text.value())) {
          String what = "\"" + text.value() + "\" stands twice in \"" + key.from() + '"';
          problems.add(text.at(), Code.DUPLICATE_KEY, what, "keep one of them");
        } else {
          members.add(new Node.Member(text.value(), text.at(), node.get()));
        }
      }
    }
    return new Node.Mapping(members, at);
  }

  private Optional<Node> values(Template.Rule rule, Node value) {
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

  /** Blank parts come of separators at the ends, and are passed over. */
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
