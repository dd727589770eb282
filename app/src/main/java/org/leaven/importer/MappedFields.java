package org.leaven.importer;

import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * The tree of fields that an import map uses or ignores; corrects misspelt field names in records.
 * An unknown field is reported; if it is similar to a known field that is missing, it is treated as
 * that field.
 */
final class MappedFields {
  private final Map<String, MappedFields> inside = new LinkedHashMap<>();
  private boolean open;

  static MappedFields of(ImportMap map) {
    MappedFields known = new MappedFields();
    known.learn(map.entry());
    map.ignored().forEach(path -> known.at(path).open = true);
    return known;
  }

  private MappedFields at(String path) {
    if (path.equals(".")) {
      return this;
    }
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    MappedFields next = inside.computeIfAbsent(first, name -> new MappedFields());
    return dot < 0 ? next : next.at(path.substring(dot + 1));
  }

  private void learn(EntryTemplate template) {
    if (template instanceof EntryTemplate.Branch branch) {
      branch.parts().forEach(part -> learn(part.template()));
    } else if (template instanceof EntryTemplate.Items items) {
      items.items().forEach(this::learn);
    } else if (template instanceof EntryTemplate.Rule rule) {
      MappedFields field = at(rule.from());
      rule.each().ifPresentOrElse(field::learn, () -> field.open |= field != this);
      rule.key().ifPresent(field::learn);
      if (!rule.lookup().isEmpty()) {
        at(rule.lookup()).open = true;
      }
    }
  }

  /** The record with the names of misspelt fields corrected; unknown fields are reported. */
  Node correct(Node node, boolean ignoresOthers, Problems problems) {
    if (open || inside.isEmpty()) {
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
      MappedFields deeper = inside.get(name);
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
    if (inside.containsKey(key)) {
      return true;
    }
    int dot = key.indexOf('.');
    return dot > 0
        && Optional.ofNullable(inside.get(key.substring(0, dot)))
            .filter(deeper -> deeper.isKnown(key.substring(dot + 1)))
            .isPresent();
  }
}
