package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/** The anchors of a file: the value of each, and whether an alias refers to it. */
final class Anchors {
  private final Map<String, Node> values = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private final List<Position> written = new ArrayList<>();
  private final Map<String, Position> latest = new HashMap<>();
  private final Set<Position> used = new HashSet<>();

  /** An anchor is written here; its value follows. */
  void begin(Located<String> anchor) {
    unfinished.add(anchor.value());
    written.add(anchor.at());
    latest.put(anchor.value(), anchor.at());
  }

  /** The value of an anchor is complete. */
  void end(String name, Node value) {
    unfinished.remove(name);
    values.put(name, value);
  }

  boolean isUnfinished(String name) {
    return unfinished.contains(name);
  }

  /** The value that an alias refers to; null if there is none. */
  @Nullable Node refer(String name) {
    Position at = latest.get(name);
    if (at != null) {
      used.add(at);
    }
    return values.get(name);
  }

  /** The first anchor that no alias refers to. */
  Optional<Position> firstUnused() {
    return written.stream().filter(at -> !used.contains(at)).findFirst();
  }
}
