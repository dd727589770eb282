package org.leaven.knowledge;

import java.util.ArrayList;
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

  /** The judgements, those with the same verdict under the same conditions together. */
  public List<List<Judgement>> alike() {
    if (judgements.size() == 1) {
      return List.of(judgements);
    }
    List<List<Judgement>> groups = new ArrayList<>();
    for (Judgement own : judgements) {
      groups.stream()
          .filter(group -> group.get(0).isAlike(own))
          .findFirst()
          .ifPresentOrElse(same -> same.add(own), () -> groups.add(new ArrayList<>(List.of(own))));
    }
    return groups;
  }

  /** What some judgements rest on, each place once. */
  public static List<Citation> citations(List<Judgement> group) {
    return group.size() == 1 && group.get(0).citations().size() < 2
        ? group.get(0).citations()
        : group.stream().flatMap(own -> own.citations().stream()).distinct().toList();
  }

  /** The namings with these judgements. */
  public List<Naming> namings(List<Judgement> group) {
    return namings.stream().filter(naming -> group.contains(naming.judgement())).toList();
  }

  /**
   * How the judgements relate to each other. Verdicts of other entries that are the same, under the
   * same conditions, count as one.
   */
  public Agreement agreement() {
    return listing == Listing.NAMED && alike().size() == 1
        ? Agreement.SINGLE
        : Agreement.of(judgements);
  }
}
