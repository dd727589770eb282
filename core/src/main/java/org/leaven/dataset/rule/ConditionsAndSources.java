package org.leaven.dataset.rule;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaven.dataset.raw.RawEntry.RawJudgement;

/**
 * What a judgement rests on: its conditions and its sources. Two judgements on one entry for one
 * topic must differ in it.
 *
 * @param conditions the texts of {@code if} and {@code only-if}, in lower case and without a full
 *     stop at the end; empty for none
 * @param sources ids of the sources, without the places in them
 */
record ConditionsAndSources(List<String> conditions, Set<String> sources) {
  static ConditionsAndSources of(RawJudgement judgement) {
    return new ConditionsAndSources(
        List.of(folded(judgement.sufficient()), folded(judgement.onlyIf())),
        judgement.citations().stream()
            .map(citation -> citation.source().value())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String folded(String condition) {
    return condition.toLowerCase(Locale.ROOT).replaceFirst("[.\\s]+$", "");
  }

  private boolean hasConditions() {
    return conditions.stream().anyMatch(text -> !text.isEmpty());
  }

  /** Whether their conditions tell when the one and when the other holds. */
  private boolean areToldApartByConditions(ConditionsAndSources other) {
    return hasConditions() && other.hasConditions() && !conditions.equals(other.conditions);
  }

  /** Whether each has sources, and none is a source of both. */
  private boolean areToldApartBySources(ConditionsAndSources other) {
    return !sources.isEmpty()
        && !other.sources.isEmpty()
        && Collections.disjoint(sources, other.sources);
  }

  /** Whether two judgements contradict each other; one without a verdict, with none. */
  static boolean contradict(RawJudgement own, RawJudgement other) {
    String verdict = own.verdict().value();
    String otherVerdict = other.verdict().value();
    ConditionsAndSources ground = of(own);
    return !verdict.isEmpty()
        && !otherVerdict.isEmpty()
        && !verdict.equals(otherVerdict)
        && !ground.areToldApartByConditions(of(other))
        && !ground.areToldApartBySources(of(other));
  }
}
