package org.leaven.dataset.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.rule.EqualNames.Named;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolder;

/**
 * Reports {@code ambiguous-keyword}, a warning: a keyword that is also the name, alias or keyword
 * of another entry.
 */
final class AmbiguousKeywords implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    Map<String, List<Named>> taken = new HashMap<>();
    for (RawEntry entry : dataset.entries()) {
      take(taken, entry, entry.name());
      entry.aliases().forEach(alias -> take(taken, entry, alias));
    }
    for (RawEntry entry : dataset.entries()) {
      for (Located<String> keyword : entry.keywords()) {
        check(keyword, entry, taken, problems);
        take(taken, entry, keyword);
      }
    }
  }

  private static void take(Map<String, List<Named>> taken, RawEntry entry, Located<String> word) {
    String key = TextFolder.key(word.value());
    if (!key.isEmpty()) {
      List<Named> names = taken.computeIfAbsent(key, own -> new ArrayList<>(1));
      names.add(new Named(entry.id().value(), word));
    }
  }

  private static void check(
      Located<String> keyword, RawEntry entry, Map<String, List<Named>> taken, Problems problems) {
    taken.getOrDefault(TextFolder.key(keyword.value()), List.of()).stream()
        .filter(named -> !named.owner().equals(entry.id().value()))
        .findFirst()
        .ifPresent(other -> report(keyword, other, problems));
  }

  private static void report(Located<String> keyword, Named other, Problems problems) {
    String what = "keyword \"" + keyword.value() + "\" also leads to \"" + other.owner() + '"';
    String cure = "see " + other.name().at();
    problems.add(keyword.at(), ProblemCode.AMBIGUOUS_KEYWORD, what, cure);
  }
}
