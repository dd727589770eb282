package org.leaven.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.leaven.diff.ComparedFacts.JudgementFacts;

/**
 * Finds which judgements of two versions are the same one, perhaps changed: those that are equal,
 * else those with the same verdict and condition, the same condition, or the same verdict; where
 * both versions have one left over, these two.
 */
final class JudgementPairs {
  private static final List<BiPredicate<JudgementFacts, JudgementFacts>> SAMENESS =
      List.of(
          JudgementFacts::equals,
          (one, other) -> isSameVerdict(one, other) && isSameCondition(one, other),
          (one, other) -> !one.condition().isEmpty() && isSameCondition(one, other),
          (one, other) -> !one.sources().isEmpty() && one.sources().equals(other.sources()),
          JudgementPairs::isSameVerdict);

  /** A judgement before and after; {@link JudgementFacts#NONE} where there is none. */
  record Pair(JudgementFacts before, JudgementFacts after) {}

  private final List<JudgementFacts> gone;
  private final List<JudgementFacts> come;
  private final List<Pair> pairs = new ArrayList<>();

  private JudgementPairs(List<JudgementFacts> before, List<JudgementFacts> after) {
    gone = new ArrayList<>(before);
    come = new ArrayList<>(after);
  }

  static List<Pair> of(List<JudgementFacts> before, List<JudgementFacts> after) {
    JudgementPairs pairs = new JudgementPairs(before, after);
    SAMENESS.forEach(pairs::pair);
    if (pairs.gone.size() == 1 && pairs.come.size() == 1) {
      pairs.pair((one, other) -> true);
    }
    pairs.gone.forEach(own -> pairs.pairs.add(new Pair(own, JudgementFacts.NONE)));
    pairs.come.forEach(own -> pairs.pairs.add(new Pair(JudgementFacts.NONE, own)));
    return pairs.pairs;
  }

  private void pair(BiPredicate<JudgementFacts, JudgementFacts> isSame) {
    for (JudgementFacts own : List.copyOf(gone)) {
      come.stream()
          .filter(other -> isSame.test(own, other))
          .findFirst()
          .ifPresent(
              other -> {
                pairs.add(new Pair(own, other));
                gone.remove(own);
                come.remove(other);
              });
    }
  }

  private static boolean isSameVerdict(JudgementFacts one, JudgementFacts other) {
    return one.text().equals(other.text());
  }

  private static boolean isSameCondition(JudgementFacts one, JudgementFacts other) {
    return one.condition().equals(other.condition());
  }
}
