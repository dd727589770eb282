package org.leaven.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on one entry for one topic, as a source gives it. An entry may have several for a
 * topic: under different conditions, or from different sources.
 *
 * @param reasons the entry's own; empty when only the reasons of the whole list apply
 * @param conditions conditions of the verdict; at most one of each kind
 * @param includes ids of entries named inside this verdict, in the source's order
 * @param note may be empty
 * @param certainty how certain the author takes it to be, where that is said
 */
public record Judgement(
    Topic topic,
    Verdict verdict,
    List<Reason> reasons,
    List<Condition> conditions,
    List<String> includes,
    List<Citation> citations,
    String note,
    @Nullable LocalDate updated,
    @Nullable Certainty certainty) {
  public Judgement {
    reasons = List.copyOf(reasons);
    conditions = List.copyOf(conditions);
    includes = List.copyOf(includes);
    citations = List.copyOf(citations);
  }

  /** A step of the author's scale of certainties. */
  public record Certainty(String id, String label) {}

  /**
   * Whether another judgement gives the same verdict under the same conditions, with the same
   * certainty.
   */
  public boolean isAlike(Judgement other) {
    return verdict.equals(other.verdict)
        && conditions.equals(other.conditions)
        && Objects.equals(certainty, other.certainty);
  }

  /**
   * What holds for entries that it names: verdict, conditions and certainty, but not its reasons
   * and notes.
   */
  public Judgement ofNamed(List<Citation> citations) {
    return new Judgement(
        topic, verdict, List.of(), conditions, List.of(), citations, "", updated, certainty);
  }
}
