package org.leaven.claim;

import java.util.Locale;

/**
 * One row of {@code claims.csv}: a place on the site, and the fact of the article to find there. A
 * claim has a row for each place that states it.
 *
 * @param id {@code c32.5}: line 32 of the article, fifth statement
 * @param page where it is stated, with a fragment for a section: {@code keep-moving.html#mood}
 * @param topic id; empty when the claim is not about one topic
 * @param verdict id; empty when the claim is not about a verdict
 * @param entry id; empty for prose and for reasons of a whole list
 * @param expected what to find there, see {@link Check}
 */
public record Claim(
    String id,
    Check check,
    String page,
    String topic,
    String verdict,
    String entry,
    String expected) {

  /**
   * What is looked at. Where <i>words</i> are expected, all of them stand in one sentence, in any
   * order; {@code !word} must not stand there, and neither must a "no" or "not" that is not
   * expected.
   *
   * <table>
   *   <caption>What {@code expected} holds</caption>
   *   <tr><th>check</th><th>expected</th><th>example</th></tr>
   *   <tr><td>verdict</td><td>nothing</td><td></td></tr>
   *   <tr><td>named</td><td>the entry whose verdict names this one</td><td>yoga</td></tr>
   *   <tr><td>reason, note, condition</td><td>words, beside the verdict</td><td>pounds ground</td></tr>
   *   <tr><td>list-reason</td><td>words, given for the whole table</td><td>too much pressure</td></tr>
   *   <tr><td>step</td><td>number of the step and of all steps, words</td><td>2/6 keep spine flat</td></tr>
   *   <tr><td>dose</td><td>the same numbers, kind, amount, unit, per</td><td>4/6 hold 5 s side</td></tr>
   *   <tr><td>adaptation, summary</td><td>words</td><td>standing or sitting</td></tr>
   *   <tr><td>facet</td><td>facet, term, basis</td><td>equipment towel stated</td></tr>
   *   <tr><td>relation</td><td>kind, the other entry</td><td>part-of yoga</td></tr>
   *   <tr><td>prose</td><td>words, in the section of that fragment</td><td>improves blood flow</td></tr>
   * </table>
   */
  public enum Check {
    VERDICT,
    NAMED,
    REASON,
    NOTE,
    CONDITION,
    LIST_REASON,
    STEP,
    DOSE,
    ADAPTATION,
    SUMMARY,
    FACET,
    RELATION,
    PROSE;

    static Check of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The line of the article, as its source links name it. */
  public String line() {
    return Integer.toString(Integer.parseInt(id.substring(1, id.indexOf('.'))));
  }

  /** The words of {@link #expected}. */
  String[] parts() {
    return expected.split(" ", -1);
  }

  @Override
  public String toString() {
    return String.join(" ", id, check.name(), page, topic, verdict, entry, expected);
  }
}
