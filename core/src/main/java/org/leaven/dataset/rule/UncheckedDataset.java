package org.leaven.dataset.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.dataset.raw.Ids;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.source.problem.Located;
import org.leaven.source.text.NearestName;

/** All raw records of a knowledge base, as input for the rules. */
public final class UncheckedDataset {
  private final RawMainFile head;
  private final List<RawEntry> entries;
  private final UnreadableEntryFiles unreadable;
  private final Map<String, RawEntry> byId = new LinkedHashMap<>();
  private final Map<String, List<Naming>> namings = new HashMap<>();

  /** An entry named in the {@code includes} of another entry's verdict. */
  record Naming(RawEntry parent, RawJudgement judgement, Located<String> name) {}

  /**
   * Indexes the raw records.
   *
   * @param entries in the order of their files
   */
  public UncheckedDataset(
      RawMainFile head, List<RawEntry> entries, UnreadableEntryFiles unreadable) {
    this.head = head;
    this.entries = List.copyOf(entries);
    this.unreadable = unreadable;
    for (RawEntry entry : this.entries) {
      if (!entry.id().value().isEmpty()) {
        byId.putIfAbsent(entry.id().value(), entry);
      }
      nameAll(entry);
    }
  }

  private void nameAll(RawEntry entry) {
    for (RawJudgement judgement : entry.judgements()) {
      for (Located<String> name : judgement.includes()) {
        namings
            .computeIfAbsent(name.value(), id -> new ArrayList<>())
            .add(new Naming(entry, judgement, name));
      }
    }
  }

  RawMainFile head() {
    return head;
  }

  List<RawEntry> entries() {
    return entries;
  }

  /** The first entry with this id, if it could be read. */
  Optional<RawEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether it is certain that no entry has this id. */
  boolean lacks(String id) {
    return !id.isEmpty() && !byId.containsKey(id) && !unreadable.ids().contains(id);
  }

  /** The advice for an entry that does not exist. */
  String cure(String id) {
    for (RawEntry entry : entries) {
      if (entry.formerIds().stream().anyMatch(former -> former.value().equals(id))) {
        return "it is called \"" + entry.id().value() + "\" now";
      }
    }
    Set<String> known = new TreeSet<>(byId.keySet());
    known.removeIf(each -> Ids.nearest(each).isPresent());
    known.addAll(unreadable.ids());
    return NearestName.cure(id, known);
  }

  /** Whether a file that could not be read mentions an entry. */
  boolean isMentionedInUnreadable(RawEntry entry) {
    return unreadable.mentions(entry.id().value());
  }

  /** The places where an entry is named for a topic, in the order of the files. */
  List<Naming> namings(RawEntry entry, String topic) {
    return namings.getOrDefault(entry.id().value(), List.of()).stream()
        .filter(naming -> naming.judgement().topic().value().equals(topic))
        .toList();
  }

  boolean isNamed(RawEntry entry) {
    return namings.containsKey(entry.id().value());
  }

  /**
   * Whether all verdicts of an entry are known. One with an unknown topic or verdict may be the
   * very one a rule looks for.
   */
  boolean areVerdictsKnown(RawEntry entry) {
    return entry.verdictsWhole() && entry.judgements().stream().allMatch(this::areVerdictsKnown);
  }

  private boolean areVerdictsKnown(RawJudgement judgement) {
    return head.topics().find(judgement.topic().value()).isPresent()
        && head.verdicts().find(judgement.verdict().value()).isPresent();
  }
}
