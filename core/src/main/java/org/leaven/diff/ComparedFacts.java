package org.leaven.diff;

import java.util.List;
import java.util.Map;

/**
 * The part of a knowledge base that two versions are compared by.
 *
 * @param entries by id, in the order of the ids
 * @param topics labels by id
 */
record ComparedFacts(Map<String, EntryFacts> entries, Map<String, String> topics) {

  /**
   * The compared facts of one entry.
   *
   * @param standings by topic
   */
  record EntryFacts(
      String name,
      String summary,
      Map<String, StandingFacts> standings,
      List<StepFacts> steps,
      List<String> adaptations,
      List<String> relations,
      List<String> facets) {}

  /** The compared facts of an entry under one topic; missing texts are empty. */
  record StandingFacts(
      String verdict,
      String condition,
      List<String> reasons,
      List<String> listReasons,
      String note,
      List<String> includes,
      List<String> sources) {
    static final StandingFacts NONE =
        new StandingFacts("", "", List.of(), List.of(), "", List.of(), List.of());
  }

  /** A step, with its doses in one line. */
  record StepFacts(String text, String doses) {}
}
