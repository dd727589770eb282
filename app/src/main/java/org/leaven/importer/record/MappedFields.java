package org.leaven.importer.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.EntryTemplate;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.JoinedFile;
import org.leaven.importer.map.NodeValues;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;
import org.leaven.source.text.TextFolding;

/**
 * The tree of fields that an import map uses or ignores; corrects misspelt field names in records.
 * An unknown field is reported; if it is similar to a known field that is missing, it is treated as
 * that field.
 */
public final class MappedFields {
  private static final String RECORD = "$record.";
  private static final String ANY = "*";

  private final Map<String, MappedFields> inside = new LinkedHashMap<>();
  private final Position at;
  private boolean isOpen;

  /**
   * A field.
   *
   * @param at where the map names it first
   */
  private MappedFields(Position at) {
    this.at = at;
  }

  /** The fields that a map uses or ignores. */
  public static MappedFields of(ImportMap map) {
    MappedFields known = new MappedFields(map.entry().at());
    known.learn(map.entry(), known);
    map.where().forEach(test -> known.open(test.field(), test.at(), known));
    for (JoinedFile join : map.joins()) {
      known.open(join.on(), join.at(), known);
      known.open(join.name(), join.at(), known);
    }
    map.ignored().forEach(path -> known.open(path, map.entry().at(), known));
    return known;
  }

  private void open(String path, Position place, MappedFields root) {
    MappedFields field = at(path, place, root);
    field.isOpen |= field != this;
  }

  /** The field of a path; a name with {@code $} is no field, unless it is the record. */
  private MappedFields at(String path, Position place, MappedFields root) {
    if (path.startsWith("$")) {
      return path.startsWith(RECORD)
          ? root.at(path.substring(RECORD.length()), place, root)
          : new MappedFields(place);
    }
    if (path.equals(".")) {
      return this;
    }
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    if (first.equals("**")) {
      isOpen = true;
      return new MappedFields(place);
    }
    MappedFields next = inside.computeIfAbsent(first, name -> new MappedFields(place));
    return dot < 0 ? next : next.at(path.substring(dot + 1), place, root);
  }

  private void learn(EntryTemplate template, MappedFields root) {
    if (template instanceof EntryTemplate.Rule rule) {
      rule.from().forEach(path -> learn(rule, path, root));
      for (String path : List.of(rule.change().lookup(), rule.change().table().field())) {
        if (!path.isEmpty()) {
          root.open(path, rule.at(), root);
        }
      }
    } else {
      template.parts().forEach(part -> learn(part, root));
    }
  }

  private void learn(EntryTemplate.Rule rule, String path, MappedFields root) {
    MappedFields field = at(path, rule.at(), root);
    rule.where().forEach(test -> field.open(test.field(), test.at(), root));
    rule.each()
        .ifPresentOrElse(each -> field.learn(each, root), () -> field.isOpen |= field != this);
    rule.key().ifPresent(key -> field.learn(key, root));
  }

  /**
   * Reports each field of the map that no record has, while records have one, which the map does
   * not name, that differs only in upper case, spaces and signs.
   */
  void compare(List<Node> records, Problems problems) {
    Map<String, List<Node>> values = new LinkedHashMap<>();
    records.stream()
        .flatMap(NodeValues::items)
        .flatMap(node -> node.members().stream())
        .forEach(
            own -> values.computeIfAbsent(own.key(), key -> new ArrayList<>()).add(own.value()));
    inside.forEach(
        (name, field) -> {
          if (name.equals(ANY) || values.containsKey(name)) {
            field.compare(
                name.equals(ANY)
                    ? values.values().stream().flatMap(List::stream).toList()
                    : values.getOrDefault(name, List.of()),
                problems);
          } else {
            values.keySet().stream()
                .filter(key -> !isKnown(key) && letters(key).equals(letters(name)))
                .findFirst()
                .ifPresent(key -> field.reportAbsent(name, key, problems));
          }
        });
  }

  private static String letters(String name) {
    return TextFolding.words(name).replace(" ", "");
  }

  private void reportAbsent(String name, String near, Problems problems) {
    String what = "no record has a field \"" + name + '"';
    problems.add(at, ProblemCode.UNKNOWN_KEY, what, "did you mean \"" + near + "\"?");
  }

  /** The record with the names of misspelt fields corrected; unknown fields are reported. */
  public Node correct(Node node, boolean ignoresOthers, Problems problems) {
    if (isOpen || inside.isEmpty()) {
      return node;
    }
    if (node instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      list.items().forEach(item -> items.add(correct(item, ignoresOthers, problems)));
      return new Node.Sequence(items, list.at());
    }
    return node instanceof Node.Mapping mapping ? correct(mapping, ignoresOthers, problems) : node;
  }

  private Node correct(Node.Mapping mapping, boolean ignoresOthers, Problems problems) {
    Set<String> present = new HashSet<>();
    mapping.members().forEach(member -> present.add(member.key()));
    List<Node.Member> members = new ArrayList<>();
    Map<String, Node.Member> met = new HashMap<>();
    for (Node.Member member : mapping.members()) {
      Node.Member earlier = met.putIfAbsent(member.key(), member);
      if (earlier != null) {
        String what = "the field \"" + member.key() + "\" stands twice";
        problems.add(member.keyAt(), ProblemCode.DUPLICATE_KEY, what, "keep one of them");
        continue;
      }
      String name = name(member, present, ignoresOthers, problems);
      MappedFields deeper = inside.getOrDefault(name, inside.get(ANY));
      Node value =
          deeper == null ? member.value() : deeper.correct(member.value(), ignoresOthers, problems);
      members.add(new Node.Member(name, member.keyAt(), value));
    }
    return new Node.Mapping(members, mapping.at());
  }

  private String name(
      Node.Member member, Set<String> present, boolean ignoresOthers, Problems problems) {
    String key = member.key();
    if (isKnown(key)) {
      return key;
    }
    Set<String> missing = new HashSet<>(inside.keySet());
    missing.removeAll(present);
    Optional<String> meant = NearestName.to(key, missing).stream().findFirst();
    if (meant.isPresent()) {
      String cure = "did you mean \"" + meant.get() + "\"?";
      problems.add(member.keyAt(), ProblemCode.UNKNOWN_KEY, "unknown field \"" + key + '"', cure);
    } else if (!ignoresOthers) {
      String cure = "use it in the map, or name it there under \"ignore\"";
      problems.add(
          member.keyAt(),
          ProblemCode.UNKNOWN_KEY,
          "the map says nothing of field \"" + key + '"',
          cure);
    }
    return meant.orElse(key);
  }

  /** Whether a field is known; its name may contain dots, as column names of a table do. */
  private boolean isKnown(String key) {
    if (inside.containsKey(key) || inside.containsKey(ANY)) {
      return true;
    }
    int dot = key.indexOf('.');
    return dot > 0
        && Optional.ofNullable(inside.get(key.substring(0, dot)))
            .filter(deeper -> deeper.isKnown(key.substring(dot + 1)))
            .isPresent();
  }
}
