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
   * @param judgements by topic; none where the topic does not list or name it
   */
  record EntryFacts(
      String name,
      String summary,
      Map<String, List<JudgementFacts>> judgements,
      List<StepFacts> steps,
      List<String> adaptations,
      List<String> relations,
      List<String> facets,
      Map<String, String> fields) {
    List<JudgementFacts> judgements(String topic) {
      return judgements.getOrDefault(topic, List.of());
    }
  }

  /**
   * One of the judgements on an entry for a topic; missing texts are empty.
   *
   * @param named the entries that name it, in a row; empty for a verdict of its own
   */
  record JudgementFacts(
      String verdict,
      String named,
      String condition,
      List<String> reasons,
      List<String> listReasons,
      String note,
      List<String> includes,
      List<String> sources) {
    static final JudgementFacts NONE =
        new JudgementFacts("", "", "", List.of(), List.of(), "", List.of(), List.of());

    /** The verdict in one line: {@code best, named under yoga}. */
    String text() {
      return named.isEmpty() ? verdict : verdict + ", named under " + named;
    }

    /** The same with what tells it apart from others: {@code best (if: It is warm.)}. */
    String whole() {
      List<String> grounds = condition.isEmpty() ? sources : List.of(condition);
      String ground = String.join(", ", grounds);
      return ground.isEmpty() ? text() : text() + " (" + ground + ")";
    }
  }

  /** A step, with its doses in one line. */
  record StepFacts(String text, String doses) {}
}
