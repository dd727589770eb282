package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.LeftOut;
import org.leaven.dataset.raw.OtherKnowledgeBase;
import org.leaven.knowledge.setting.EntryNouns;
import org.leaven.knowledge.setting.SchemaOrgTypes;
import org.leaven.knowledge.setting.ThemeSettings;

/**
 * A complete knowledge base, with its entries linked to one another.
 *
 * <p>Topics, verdicts, facets and sources are in the order of {@code kb.yaml}; entries are sorted
 * by name.
 */
public final class KnowledgeBase {
  private static final int MAX_TOPICS = 8;
  private static final int MAX_COLUMNS = 12;

  private final Head head;
  private final List<Entry> entries;
  private final Gaps gaps;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, Entry> byFormerId = new HashMap<>();
  private final Map<String, List<Naming>> namings = new HashMap<>();
  private final Map<String, List<Inbound>> inbound = new HashMap<>();
  private final Map<Place, List<Entry>> listed = new HashMap<>();

  /**
   * The content of the main file, {@code kb.yaml}.
   *
   * @param tagline may be empty
   * @param language a BCP 47 tag
   * @param verdicts the scale, in display order
   * @param isOpposed whether different verdicts for different topics are worth a mark
   * @param glossary meanings by term, in the author's order
   * @param bases other knowledge bases
   */
  public record Head(
      String id,
      String title,
      String tagline,
      String language,
      EntryNouns nouns,
      List<Verdict> verdicts,
      boolean isOpposed,
      List<Topic> topics,
      List<Facet> facets,
      List<Field> fields,
      List<Judgement.Certainty> certainties,
      List<Source> sources,
      Map<String, String> glossary,
      ThemeSettings theme,
      SchemaOrgTypes markup,
      List<OtherKnowledgeBase> bases) {
    public Head {
      bases = List.copyOf(bases);
      verdicts = List.copyOf(verdicts);
      topics = List.copyOf(topics);
      facets = List.copyOf(facets);
      fields = List.copyOf(fields);
      certainties = List.copyOf(certainties);
      sources = List.copyOf(sources);
      glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    }
  }

  /**
   * What could not be read, so that a reference to it is not reported as unknown.
   *
   * @param entryIds probable ids of entries in unreadable files
   * @param drafts the files of entries that are drafts and left out, by the ids of the entries
   * @param leftOut what is not in the subset
   * @param topicsWhole false when some topics could not be read
   * @param verdictsWhole false when part of the scale could not be read
   */
  public record Gaps(
      Set<String> entryIds,
      Map<String, String> drafts,
      LeftOut leftOut,
      boolean topicsWhole,
      boolean verdictsWhole) {
    public Gaps {
      entryIds = Set.copyOf(entryIds);
      drafts = Map.copyOf(drafts);
    }
  }

  /** An entry named inside another entry's verdict. */
  public record Naming(Entry parent, Judgement judgement) {}

  /** A relation seen from the entry it leads to. */
  public record Inbound(Entry from, Relation relation) {}

  /** A topic and a verdict: together they identify a list of entries. */
  private record Place(String topic, String verdict) {}

  /**
   * Links entries to one another.
   *
   * @param entries sorted by name; ids are unique; names of entries that do not exist are skipped
   */
  public KnowledgeBase(Head head, List<Entry> entries, Gaps gaps) {
    this.head = head;
    this.gaps = gaps;
    this.entries = List.copyOf(entries);
    this.entries.forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    this.entries.forEach(this::linkFrom);
  }

  private void linkFrom(Entry entry) {
    entry.formerIds().forEach(id -> byFormerId.putIfAbsent(id.value(), entry));
    for (Judgement judgement : entry.judgements()) {
      Place place = new Place(judgement.topic().id(), judgement.verdict().id());
      List<Entry> there = listed.computeIfAbsent(place, id -> new ArrayList<>());
      if (there.isEmpty() || !there.get(there.size() - 1).id().equals(entry.id())) {
        there.add(entry);
      }
      for (String included : judgement.includes()) {
        namings
            .computeIfAbsent(included, id -> new ArrayList<>())
            .add(new Naming(entry, judgement));
      }
    }
    for (Relation relation : entry.relations()) {
      inbound
          .computeIfAbsent(relation.target(), id -> new ArrayList<>())
          .add(new Inbound(entry, relation));
    }
  }

  public Head head() {
    return head;
  }

  /** What could not be read; empty in a knowledge base without problems. */
  public Gaps gaps() {
    return gaps;
  }

  /** All entries, sorted by name. */
  public List<Entry> entries() {
    return entries;
  }

  /** Whether there are so many topics and verdicts that pages show what is not listed in short. */
  public boolean isLarge() {
    int topics = head.topics().size();
    return topics > MAX_TOPICS || topics + head.verdicts().size() > MAX_COLUMNS;
  }

  /** Whether it is large, and entries have so many verdicts that lists show their names alone. */
  public boolean isDense() {
    long verdicts = entries.stream().mapToLong(entry -> entry.judgements().size()).sum();
    return isLarge() && verdicts > (long) MAX_TOPICS * entries.size();
  }

  /** Whether some verdict, or some list of them, has a reason. */
  public boolean givesReasons() {
    return head.topics().stream().anyMatch(topic -> !topic.reasons().isEmpty())
        || entries.stream()
            .flatMap(entry -> entry.judgements().stream())
            .anyMatch(own -> !own.reasons().isEmpty());
  }

  /** Whether there are topics; if not, the site consists only of the author's pages. */
  public boolean hasTopics() {
    return !head.topics().isEmpty();
  }

  /**
   * Whether readers can collect entries in a routine: some have steps, and the author lets them.
   */
  public boolean hasRoutine() {
    return head.theme().hasRoutine()
        && entries.stream().anyMatch(entry -> !entry.steps().isEmpty());
  }

  public Optional<Entry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A page of another knowledge base, by an id such as {@code eat:bread}. */
  public Optional<OtherKnowledgeBase.OtherPage> otherPage(String id) {
    int colon = id.indexOf(':');
    String name = id.substring(0, Math.max(0, colon));
    return head.bases().stream()
        .filter(base -> base.id().value().equals(name))
        .flatMap(base -> Optional.ofNullable(base.pages().get(id.substring(colon + 1))).stream())
        .findFirst();
  }

  /** Whether an id may be that of a page of another knowledge base whose data could not be read. */
  public boolean mayBeOther(String id) {
    return head.bases().stream()
        .filter(base -> !base.data().value().isEmpty() && base.pages().isEmpty())
        .anyMatch(base -> id.startsWith(base.id().value() + ":"));
  }

  /** The entry that had an id before. */
  public Optional<Entry> formerEntry(String id) {
    return Optional.ofNullable(byFormerId.get(id));
  }

  public Optional<Topic> topic(String id) {
    return head.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  public Optional<Verdict> verdict(String id) {
    return head.verdicts().stream().filter(verdict -> verdict.id().equals(id)).findFirst();
  }

  /** The verdicts of other entries that name this one for a topic, sorted by entry name. */
  public List<Naming> namings(Entry entry, Topic topic) {
    List<Naming> all = namings.getOrDefault(entry.id(), List.of());
    if (all.isEmpty()) {
      return all;
    }
    return all.stream()
        .filter(naming -> naming.judgement().topic().id().equals(topic.id()))
        .toList();
  }

  /** The same for every topic. */
  public List<Naming> namings(Entry entry) {
    return Collections.unmodifiableList(namings.getOrDefault(entry.id(), List.of()));
  }

  /** Relations from other entries to this one, sorted by entry name. */
  public List<Inbound> inbound(Entry entry) {
    return List.copyOf(inbound.getOrDefault(entry.id(), List.of()));
  }

  /** All judgements on an entry for a topic: its own, or those of entries that name it. */
  public JudgementSet judgements(Entry entry, Topic topic) {
    return JudgementSet.of(topic, entry.judgements(topic), namings(entry, topic));
  }

  /** Entries with this verdict of their own for this topic, each once, sorted by name. */
  public List<Entry> listed(Topic topic, Verdict verdict) {
    return Collections.unmodifiableList(
        listed.getOrDefault(new Place(topic.id(), verdict.id()), List.of()));
  }

  /**
   * The number of verdicts: those of entries themselves, and those that entries without one get by
   * being named.
   */
  public int verdictCount() {
    int count = 0;
    for (Entry entry : entries) {
      count += entry.judgements().size();
      for (Topic topic : head.topics()) {
        count += judgements(entry, topic).listing() == JudgementSet.Listing.NAMED ? 1 : 0;
      }
    }
    return count;
  }
}
