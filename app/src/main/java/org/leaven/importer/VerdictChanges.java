package org.leaven.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.NodeValues;

/** Compares the verdicts of two versions of an entry. */
final class VerdictChanges {
  private VerdictChanges() {}

  /** A topic whose verdict differs, with both verdicts: {@code gout: good → bad}. */
  static List<String> between(Node before, Node after) {
    List<String> changes = new ArrayList<>();
    for (String topic : topics(before, after)) {
      String was = verdicts(before, topic);
      String now = verdicts(after, topic);
      if (!was.equals(now)) {
        changes.add(
            topic + ": " + (was.isEmpty() ? "none" : was) + " → " + (now.isEmpty() ? "none" : now));
      }
    }
    return changes;
  }

  /** Whether two entries have different verdicts for a topic that both have a verdict for. */
  static boolean contradict(Node one, Node other) {
    return topics(one, other).stream()
        .map(topic -> List.of(verdicts(one, topic), verdicts(other, topic)))
        .anyMatch(own -> !own.contains("") && !own.get(0).equals(own.get(1)));
  }

  private static Set<String> topics(Node one, Node other) {
    return Stream.of(one, other)
        .flatMap(entry -> entry.get("verdicts").stream())
        .flatMap(verdicts -> verdicts.members().stream())
        .map(Node.Member::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The verdicts for a topic, with their conditions; empty if there are none. */
  private static String verdicts(Node entry, String topic) {
    Optional<Node> all = entry.get("verdicts").flatMap(own -> own.get(topic));
    return all.map(Node::items).orElse(List.of()).stream()
        .map(VerdictChanges::verdict)
        .collect(Collectors.joining(", "));
  }

  private static String verdict(Node judgement) {
    return Stream.of("verdict", "if", "only-if")
        .flatMap(
            key ->
                judgement
                    .get(key)
                    .flatMap(NodeValues::plain)
                    .map(text -> key.equals("verdict") ? text : "(" + key + ": " + text + ")")
                    .stream())
        .collect(Collectors.joining(" "));
  }
}
