package org.leaven.dataset.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.rule.EqualNames.Named;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;

/**
 * Reports {@code ambiguous-keyword}, a warning: a keyword that is also the name, alias or keyword
 * of another entry. A keyword that several entries share is reported once.
 */
final class AmbiguousKeywordRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    Map<String, List<Named>> names = new HashMap<>();
    for (RawEntry entry : dataset.entries()) {
      take(names, entry, entry.name());
      entry.aliases().forEach(alias -> take(names, entry, alias));
    }
    Map<String, List<Named>> keywords = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (RawEntry entry : dataset.entries()) {
      for (Located<String> keyword : entry.keywords()) {
        String key = TextFolding.key(keyword.value());
        other(names, key, entry)
            .or(() -> other(keywords, key, entry).filter(first -> shared.add(key)))
            .ifPresent(other -> report(keyword, other, problems));
        take(keywords, entry, keyword);
      }
    }
  }

  private static void take(Map<String, List<Named>> taken, RawEntry entry, Located<String> word) {
    String key = TextFolding.key(word.value());
    if (!key.isEmpty()) {
      List<Named> names = taken.computeIfAbsent(key, own -> new ArrayList<>(1));
      names.add(new Named(entry.id().value(), word));
    }
  }

  private static Optional<Named> other(Map<String, List<Named>> taken, String key, RawEntry entry) {
    return taken.getOrDefault(key, List.of()).stream()
        .filter(named -> !named.owner().equals(entry.id().value()))
        .findFirst();
  }

  private static void report(Located<String> keyword, Named other, Problems problems) {
    String what = "keyword \"" + keyword.value() + "\" also leads to \"" + other.owner() + '"';
    String cure = "see " + other.name().at();
    problems.add(keyword.at(), ProblemCode.AMBIGUOUS_KEYWORD, what, cure);
  }
}
