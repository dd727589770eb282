package org.leaven.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the judgements on one entry for one topic relate to each other. */
public enum Agreement {
  /** There is one judgement, or none. */
  SINGLE("single"),
  /** All give the same verdict; they differ by source. */
  AGREE("agree"),
  /** Each verdict has conditions of its own, which tell when it holds. */
  DEPENDS("depends"),
  /** The verdicts differ, and no conditions tell them apart. */
  SOURCES_DIFFER("sources-differ");

  private final String id;

  Agreement(String id) {
    this.id = id;
  }

  /** As in pages and data: {@code sources-differ}. */
  public String id() {
    return id;
  }

  /** Classifies the judgements on one entry for one topic. */
  static Agreement of(List<Judgement> judgements) {
    if (judgements.size() < 2) {
      return SINGLE;
    }
    if (areConditionsDistinct(judgements)) {
      return DEPENDS;
    }
    long verdicts = judgements.stream().map(Judgement::verdict).distinct().count();
    return verdicts == 1 ? AGREE : SOURCES_DIFFER;
  }

  /** Whether each has conditions, which no other verdict has, and not all have the same. */
  private static boolean areConditionsDistinct(List<Judgement> judgements) {
    Map<List<Condition>, Verdict> verdicts = new HashMap<>();
    for (Judgement own : judgements) {
      Verdict before = verdicts.putIfAbsent(own.conditions(), own.verdict());
      if (own.conditions().isEmpty() || (before != null && !before.equals(own.verdict()))) {
        return false;
      }
    }
    return verdicts.size() > 1;
  }
}
