package org.leaven.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      String state,
      String summary,
      Map<String, List<JudgementFacts>> judgements,
      List<StepFacts> steps,
      List<String> adaptations,
      OwnTexts own,
      List<String> relations,
      List<String> facets,
      Map<String, String> fields) {
    private EntryFacts renamed(Map<String, String> ids) {
      Map<String, List<JudgementFacts>> all = new TreeMap<>();
      judgements.forEach(
          (topic, own) -> all.put(topic, own.stream().map(each -> each.renamed(ids)).toList()));
      List<String> tied =
          relations.stream()
              .map(
                  relation ->
                      Stream.of(relation.split(" ", -1))
                          .map(word -> ids.getOrDefault(word, word))
                          .collect(Collectors.joining(" ")))
              .toList();
      return new EntryFacts(
          name, state, summary, all, steps, adaptations, own, tied, facets, fields);
    }

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
      String certainty,
      List<String> reasons,
      List<String> listReasons,
      String note,
      List<String> includes,
      List<String> sources) {
    static final JudgementFacts NONE =
        new JudgementFacts("", "", "", "", List.of(), List.of(), "", List.of(), List.of());

    private JudgementFacts renamed(Map<String, String> ids) {
      String by =
          Stream.of(named.split(", ", -1))
              .map(id -> ids.getOrDefault(id, id))
              .collect(Collectors.joining(", "));
      List<String> inside = includes.stream().map(id -> ids.getOrDefault(id, id)).toList();
      return new JudgementFacts(
          verdict, by, condition, certainty, reasons, listReasons, note, inside, sources);
    }

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

  /**
   * What an entry says in texts of its own.
   *
   * @param formerIds ids that it had before
   * @param text the lines of its text
   * @param links labels and addresses
   * @param review who looked at it and when, and when that is due again; may be empty
   */
  record OwnTexts(
      List<String> formerIds,
      String reading,
      List<String> text,
      List<String> links,
      String review) {}

  /** The same with the ids that entries have in another version. */
  ComparedFacts renamed(Map<String, String> ids) {
    Map<String, EntryFacts> renamed = new TreeMap<>();
    entries.forEach((id, facts) -> renamed.put(ids.getOrDefault(id, id), facts.renamed(ids)));
    return new ComparedFacts(renamed, topics);
  }

  /** A step, with its doses in one line. */
  record StepFacts(String text, String doses) {}
}
