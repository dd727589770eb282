package org.leaven.dataset.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;

/** Reports names that a reader cannot tell apart: equal after folding case, accents and plurals. */
final class EqualNames {
  private EqualNames() {}

  /**
   * A name and its owner.
   *
   * @param owner an id; the names of one owner never collide
   */
  record Named(String owner, Located<String> name) {}

  /**
   * Reports {@code name-collision} for each later owner of a name, once.
   *
   * @param names in order of precedence: of equal names the first is not reported
   */
  static void check(List<Named> names, Problems problems) {
    Map<String, Named> byKey = new HashMap<>();
    Set<Named> reported = new HashSet<>();
    for (Named named : names) {
      String key = TextFolding.key(named.name().value());
      Named first = key.isEmpty() ? named : byKey.computeIfAbsent(key, own -> named);
      boolean collides = !first.owner().equals(named.owner());
      Named once = new Named(named.owner(), first.name());
      if (collides && reported.add(once)) {
        report(named.name(), first.name(), problems);
      }
    }
  }

  private static void report(Located<String> name, Located<String> earlier, Problems problems) {
    String what = "the name \"" + name.value() + "\" reads like \"" + earlier.value() + '"';
    String cure = "that stands at " + earlier.at() + "; rename one of them";
    problems.add(name.at(), ProblemCode.NAME_COLLISION, what, cure);
  }
}
