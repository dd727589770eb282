package org.leaven.knowledge;

import java.util.List;
import org.leaven.knowledge.KnowledgeBase.Naming;

/**
 * All judgements on one entry for one topic: its own, or else those of entries that name it. They
 * are shown together or not at all; none of them is preferred.
 *
 * @param judgements in the author's order; those of namings in the order of the namings
 * @param namings verdicts of other entries that name this one for the topic, sorted by entry name
 */
public record JudgementSet(
    Topic topic, Listing listing, List<Judgement> judgements, List<Naming> namings) {
  /** Where the judgements come from. */
  public enum Listing {
    /** From the entry itself. */
    OWN("own"),
    /** From other entries that name this one in their verdicts. */
    NAMED("named"),
    /** There are none. */
    NONE("none");

    private final String id;

    Listing(String id) {
      this.id = id;
    }

    /** As in pages and data: {@code own}. */
    public String id() {
      return id;
    }
  }

  public JudgementSet {
    judgements = List.copyOf(judgements);
    namings = List.copyOf(namings);
  }

  static JudgementSet of(Topic topic, List<Judgement> own, List<Naming> namings) {
    if (!own.isEmpty()) {
      return new JudgementSet(topic, Listing.OWN, own, namings);
    }
    Listing listing = namings.isEmpty() ? Listing.NONE : Listing.NAMED;
    List<Judgement> named = namings.stream().map(Naming::judgement).toList();
    return new JudgementSet(topic, listing, named, namings);
  }

  public boolean isEmpty() {
    return judgements.isEmpty();
  }

  /** The distinct verdicts, in the order of the judgements. */
  public List<Verdict> verdicts() {
    return judgements.stream().map(Judgement::verdict).distinct().toList();
  }

  /**
   * How the judgements relate to each other. Verdicts of other entries that are the same, under the
   * same conditions, count as one.
   */
  public Agreement agreement() {
    boolean isOne = judgements.stream().allMatch(own -> own.isAlike(judgements.get(0)));
    return listing == Listing.NAMED && isOne ? Agreement.SINGLE : Agreement.of(judgements);
  }
}
