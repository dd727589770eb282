package org.leaven.diff;

import java.util.List;
import java.util.Map;

/**
 * What a knowledge base says, as far as it is compared.
 *
 * @param entries by id, in the order of the ids
 * @param topics labels by id
 */
record ComparedFacts(Map<String, EntryFacts> entries, Map<String, String> topics) {

  /**
   * What is said of one entry.
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

  /** How an entry stands under a topic; texts that are not there are empty. */
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

  /** One thing to do; its doses in one line. */
  record StepFacts(String text, String doses) {}
}
