package org.leaven.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.FieldSearch.Match;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
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
  /** The mappings of an entry that may be written as a list of rules, and are merged. */
  private static final Set<String> MERGED = Set.of("verdicts", "facets", "fields");

  /** The keys of an entry whose value is a list, even of one item. */
  private static final Set<String> LISTS =
      Set.of("aliases", "keywords", "steps", "adaptations", "media", "links", "includes");

  private final ConversionContext conversions;
  private final Problems problems;

  EntryMapper(ConversionContext conversions, Problems problems) {
    this.conversions = conversions;
    this.problems = problems;
  }

  /** A part of an entry, and whether any of it comes from the record. */
  private record Filled(Node node, boolean ofRecord) {}

  /** Fills a template; empty when the record has nothing for it. */
  Optional<Node> fill(EntryTemplate template, Scope scope) {
    return filled(template, scope).map(Filled::node);
  }

  private Optional<Filled> filled(EntryTemplate template, Scope scope) {
    if (template instanceof EntryTemplate.Branch branch) {
      return branch(branch, scope);
    }
    if (template instanceof EntryTemplate.Items items) {
      return items(items, scope);
    }
    if (template instanceof EntryTemplate.Choice choice) {
      return choice(choice, scope);
    }
    return template instanceof EntryTemplate.Rule rule
        ? rule(rule, scope).map(node -> new Filled(node, true))
        : Optional.of(new Filled(((EntryTemplate.Constant) template).value(), false));
  }

  /**
   * Fills a mapping; empty where the record gives nothing and only constants are left, such as a
   * source without a verdict.
   */
  private Optional<Filled> branch(EntryTemplate.Branch branch, Scope scope) {
    List<Node.Member> members = new ArrayList<>();
    Position at = scope.value().at();
    boolean ofRecord = false;
    for (EntryTemplate.Part part : branch.keys()) {
      Optional<Filled> value = filled(part.template(), scope);
      if (value.isPresent()) {
        Filled own = value.get();
        at = own.ofRecord() && !ofRecord ? own.node().at() : at;
        ofRecord |= own.ofRecord();
        members.add(new Node.Member(part.key(), part.keyAt(), shaped(part.key(), own, scope)));
      }
    }
    return ofRecord || !branch.usesRecord()
        ? Optional.of(new Filled(new Node.Mapping(members, at), ofRecord))
        : Optional.empty();
  }

  /** The value of a key: a list, a mapping or a position, where that key needs one. */
  private static Node shaped(String key, Filled filled, Scope scope) {
    Node node = filled.node();
    if (MERGED.contains(key)) {
      return merged(node);
    }
    if (LISTS.contains(key) && !(node instanceof Node.Sequence)) {
      return new Node.Sequence(List.of(node), node.at());
    }
    boolean isVerdictOfMap = key.equals("verdict") && !filled.ofRecord();
    return isVerdictOfMap ? node.movedTo(scope.value().at()) : node;
  }

  private Optional<Filled> items(EntryTemplate.Items items, Scope scope) {
    List<Node> nodes = new ArrayList<>();
    boolean ofRecord = false;
    for (EntryTemplate item : items.parts()) {
      Optional<Filled> value = filled(item, scope);
      value.map(Filled::node).ifPresent(nodes::add);
      ofRecord |= value.filter(Filled::ofRecord).isPresent();
    }
    return ofRecord || !items.usesRecord()
        ? Optional.of(new Filled(new Node.Sequence(nodes, scope.value().at()), ofRecord))
        : Optional.empty();
  }

  /** The first option that the record fits; only the last one may report problems. */
  private Optional<Filled> choice(EntryTemplate.Choice choice, Scope scope) {
    List<EntryTemplate> options = choice.parts();
    for (EntryTemplate option : options.subList(0, options.size() - 1)) {
      Problems own = new Problems();
      Optional<Filled> filled = new EntryMapper(conversions, own).filled(option, scope);
      if (filled.isPresent() && !own.hasErrors()) {
        return filled;
      }
    }
    return filled(options.get(options.size() - 1), scope);
  }

  /** A mapping, or a list of mappings, as one mapping in which no list has an item twice. */
  private static Node merged(Node node) {
    List<Node> all = NodeValues.items(node).toList();
    if (!all.stream().allMatch(item -> item instanceof Node.Mapping)) {
      return node;
    }
    Map<String, Node.Member> members = new LinkedHashMap<>();
    for (Node item : all) {
      for (Node.Member own : item.members()) {
        Node once = NodeValues.joined(own.value(), new Node.Sequence(List.of(), own.keyAt()));
        add(members, new Node.Member(own.key(), own.keyAt(), once));
      }
    }
    return new Node.Mapping(List.copyOf(members.values()), node.at());
  }

  /** Adds a member; a key that is there already gets both values. */
  private static void add(Map<String, Node.Member> members, Node.Member member) {
    members.merge(
        member.key(),
        member,
        (one, other) ->
            new Node.Member(one.key(), one.keyAt(), NodeValues.joined(one.value(), other.value())));
  }

  private Optional<Node> rule(EntryTemplate.Rule rule, Scope scope) {
    RuleValues values = RuleValues.of(rule, scope);
    if (values.isMissing()) {
      return missing(rule, values, scope.value().at());
    }
    return rule.each().isPresent()
        ? each(rule, rule.each().get(), values, scope)
        : scalars(rule, values, scope);
  }

  private Optional<Node> missing(EntryTemplate.Rule rule, RuleValues values, Position place) {
    Position at = values.blankAt().orElse(place);
    if (rule.optional() || rule.fallback().isPresent()) {
      return rule.fallback().map(node -> node.movedTo(at));
    }
    String field = "the field \"" + rule.field() + '"';
    String cure = "fill it in, or mark its rule in the map as optional";
    if (values.blankAt().isPresent()) {
      String what = rule.match() == null ? " is blank" : " has nothing that \"match\" finds";
      problems.add(at, ProblemCode.BLANK_TEXT, field + what, cure);
    } else {
      problems.add(at, ProblemCode.MISSING_KEY, field + " is missing", cure);
    }
    return Optional.of(NodeValues.nothing(at));
  }

  private Optional<Node> each(
      EntryTemplate.Rule rule, EntryTemplate each, RuleValues values, Scope scope) {
    Position at = values.at();
    if (rule.key().isPresent()) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      for (Match match : values.matches()) {
        keyed(rule.key().get(), each, scope.of(match)).forEach(own -> add(members, own));
      }
      return Optional.of(new Node.Mapping(List.copyOf(members.values()), at));
    }
    List<Node> nodes = new ArrayList<>();
    values.matches().forEach(match -> fill(each, scope.of(match)).ifPresent(nodes::add));
    return rule.pick() == EntryTemplate.Pick.ALL ? list(nodes, at) : nodes.stream().findFirst();
  }

  private List<Node.Member> keyed(EntryTemplate.Rule key, EntryTemplate each, Scope item) {
    Optional<Node> names = rule(key, item);
    Optional<Node> node = names.isEmpty() ? Optional.empty() : fill(each, item);
    if (node.isEmpty()) {
      return List.of();
    }
    return NodeValues.items(names.get())
        .flatMap(
            name ->
                NodeValues.plain(name).stream()
                    .map(text -> new Node.Member(text, name.at(), node.get())))
        .toList();
  }

  private Optional<Node> scalars(EntryTemplate.Rule rule, RuleValues values, Scope scope) {
    ScalarMapper scalars = new ScalarMapper(rule, scope, conversions, problems);
    List<Node> nodes = new ArrayList<>();
    values.matches().forEach(match -> scalars.map(match.value()).ifPresent(nodes::add));
    if (rule.join() != null && !nodes.isEmpty()) {
      return Optional.of(new Node.Text(joined(rule, rule.join(), nodes), values.at()));
    }
    return values.isMany() ? list(nodes, values.at()) : nodes.stream().findFirst();
  }

  private String joined(EntryTemplate.Rule rule, String separator, List<Node> nodes) {
    String text =
        String.join(
            separator, nodes.stream().flatMap(node -> NodeValues.plain(node).stream()).toList());
    boolean isId = rule.change().conversion() == EntryTemplate.Conversion.SLUG;
    return isId ? conversions.ids().id(text) : text;
  }

  private static Optional<Node> list(List<Node> nodes, Position at) {
    return nodes.isEmpty() ? Optional.empty() : Optional.of(new Node.Sequence(nodes, at));
  }
}
