package org.leaven.dataset.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** The values of a mapping with a fixed set of keys; unknown and missing keys are reported. */
final class MappingFields {
  /** The merge key of YAML 1.1; YAML 1.2 has none. */
  private static final String MERGE = "<<";

  /** A key and its value without a space in between. */
  private static final Pattern GLUED = Pattern.compile("[\\w-]+:\\S.*");

  private final Position at;
  private final NodeReader reader;
  private final Map<String, Node> values = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> misspelt = new HashSet<>();

  private MappingFields(Position at, NodeReader reader) {
    this.at = at;
    this.reader = reader;
  }

  /** Reports {@code unknown-key} and {@code missing-key}; of a key met twice, the first counts. */
  static MappingFields open(Node.Mapping mapping, AllowedKeys keys, NodeReader reader) {
    MappingFields fields = new MappingFields(mapping.at(), reader);
    Node.@Nullable Member before = null;
    for (Node.Member member : mapping.members()) {
      fields.take(member, before, keys, reader.problems());
      before = keys.allowed().contains(member.key()) ? member : before;
    }
    for (String key : keys.required()) {
      if (!fields.has(key)) {
        String what = "\"" + key + "\" is missing";
        reader
            .problems()
            .add(mapping.at(), ProblemCode.MISSING_KEY, what, keys.noun() + " needs one");
      }
    }
    return fields;
  }

  /** Reads a text that is a short notation for a mapping with one key. */
  static MappingFields shorthand(Node.Text text, String key, String name, NodeReader reader) {
    MappingFields fields = new MappingFields(text.at(), reader);
    fields.values.put(key, text);
    fields.names.put(key, name);
    return fields;
  }

  private void take(
      Node.Member member, Node.@Nullable Member before, AllowedKeys keys, Problems problems) {
    if (keys.allowed().contains(member.key())) {
      values.putIfAbsent(member.key(), member.value());
      return;
    }
    if (member.key().equals(MERGE)) {
      misspelt.addAll(keys.allowed());
      String cure = "write the keys out";
      problems.add(
          member.keyAt(), ProblemCode.UNKNOWN_KEY, "\"<<\" does not merge anything here", cure);
      return;
    }
    String below = idAbove(member, before, keys);
    List<String> near = below.isEmpty() ? NearestName.to(member.key(), keys.allowed()) : List.of();
    misspelt.addAll(near);
    String what = "unknown key \"" + member.key() + "\" in " + keys.noun();
    String cure = near.isEmpty() ? adviceForUnknownKey(member, before) : "";
    if (!below.isEmpty()) {
      cure = "indent it, if it belongs to \"" + below + '"';
    }
    problems.add(
        member.keyAt(),
        ProblemCode.UNKNOWN_KEY,
        what,
        cure.isEmpty() ? NearestName.cure(member.key(), keys.allowed()) : cure);
  }

  /** The id that an unknown key belongs to if it were indented; empty for none. */
  private static String idAbove(
      Node.Member member, Node.@Nullable Member before, AllowedKeys keys) {
    if (before == null
        || !(before.value() instanceof Node.Mapping ids)
        || ids.members().isEmpty()) {
      return "";
    }
    boolean isBelow =
        member.keyAt().column() == before.keyAt().column()
            && !(member.value() instanceof Node.Mapping)
            && keys.isBelow(before.key(), member.key());
    return isBelow ? ids.members().get(ids.members().size() - 1).key() : "";
  }

  /**
   * The advice for an unknown key that no known key is similar to; empty where the cause is not
   * clear.
   */
  private static String adviceForUnknownKey(Node.Member member, Node.@Nullable Member before) {
    if (!member.key().isEmpty() && Character.isSpaceChar(member.key().codePointAt(0))) {
      return "YAML knows no other space than the plain one; write that";
    }
    if (GLUED.matcher(member.key()).matches()) {
      return "write a space behind \":\"";
    }
    if (before == null) {
      return "";
    }
    boolean isBelowNothing = before.value() instanceof Node.Nothing;
    if (isBelowNothing && member.keyAt().column() == before.keyAt().column()) {
      return "indent it, if it belongs to \"" + before.key() + '"';
    }
    boolean isBehindComma =
        before.value() instanceof Node.Text text
            && member.value() instanceof Node.Nothing
            && member.keyAt().line() == text.at().line();
    return isBehindComma ? "put the text of \"" + before.key() + "\" in quotes" : "";
  }

  Position at() {
    return at;
  }

  /** Whether the author wrote this key, or one similar enough to be a misspelling of it. */
  boolean has(String key) {
    return values.containsKey(key) || misspelt.contains(key);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * A text without white space at its ends; where it is missing or invalid, it is empty and has the
   * position of the mapping.
   */
  Located<String> text(String key) {
    Located<String> word = word(key);
    return new Located<>(word.value().strip(), word.at());
  }

  /**
   * A text exactly as written; where it is missing or invalid, it is empty and has the position of
   * the mapping.
   */
  Located<String> word(String key) {
    String name = names.getOrDefault(key, NodeReader.quoted(key));
    return node(key).flatMap(node -> reader.word(node, name)).orElse(new Located<>("", at));
  }

  /** A list of texts. */
  List<Located<String>> texts(String key) {
    return node(key).map(node -> reader.texts(node, key)).orElse(List.of());
  }

  /** A list of texts, exactly as written. */
  List<Located<String>> words(String key) {
    return node(key).map(node -> reader.words(node, key)).orElse(List.of());
  }

  /** The items of a key whose value is one item or a list. */
  List<NamedNode> oneOrMany(String key) {
    return node(key).map(node -> NodeReader.oneOrMany(node, key)).orElse(List.of());
  }

  /** One of a few allowed words; the fallback when it is missing or invalid. */
  String choice(String key, List<String> allowed, String fallback) {
    return node(key).flatMap(node -> reader.choice(node, key, allowed)).orElse(fallback);
  }

  /** The basis of a statement. */
  String basis() {
    return choice("basis", List.of("stated", "implied", "editorial"), "stated");
  }
}
