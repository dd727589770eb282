package org.leaven.dataset.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolder;

/** Finds names of different things that a reader takes for the same. */
final class EqualNames {
  private EqualNames() {}

  /**
   * A name and whose it is.
   *
   * @param owner an id; the names of one owner never collide
   */
  record Named(String owner, Located<String> name) {}

  /**
   * Reports {@code name-collision} for each later owner of a name, once.
   *
   * @param names in the order in which the first counts as rightful
   */
  static void check(List<Named> names, Problems problems) {
    Map<String, Named> first = new HashMap<>();
    Set<Named> reported = new HashSet<>();
    for (Named named : names) {
      String key = TextFolder.key(named.name().value());
      Named rightful = key.isEmpty() ? named : first.computeIfAbsent(key, own -> named);
      boolean collides = !rightful.owner().equals(named.owner());
      Named once = new Named(named.owner(), rightful.name());
      if (collides && reported.add(once)) {
        report(named.name(), rightful.name(), problems);
      }
    }
  }

  private static void report(Located<String> name, Located<String> earlier, Problems problems) {
    String what = "the name \"" + name.value() + "\" reads like \"" + earlier.value() + '"';
    String cure = "that stands at " + earlier.at() + "; rename one of them";
    problems.add(name.at(), ProblemCode.NAME_COLLISION, what, cure);
  }
}
