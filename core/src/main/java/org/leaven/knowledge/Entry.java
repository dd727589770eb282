package org.leaven.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * A thing that gets verdicts: an exercise, a food, a licence.
 *
 * @param folder folder of its page, relative to the site, without slashes at the ends; never empty
 * @param kind one word for what it is, as the author wrote it; may be empty
 * @param summary one or two sentences; may be empty
 * @param aliases other names, shown
 * @param keywords additional search words, never shown
 * @param facets in the order of the facets and their terms
 * @param fields in the order of {@code kb.yaml}
 * @param judgements none of a withdrawn entry; in the order of the topics; those for one topic in
 *     the author's order, each on other grounds than the others
 * @param text block Markdown of its own, which its page shows as it would show a file; may be empty
 * @param links to pages of other sites
 * @param reading how the name is read, to sort and to find it by; may be empty
 * @param formerIds ids that it had before, whose addresses lead to its page
 * @param isDraft whether it is only shown while it is written
 * @param withdrawn that it is no longer held; else nothing
 * @param at where the entry begins in the sources
 */
public record Entry(
    String id,
    String folder,
    String name,
    String kind,
    String summary,
    List<String> aliases,
    List<String> keywords,
    List<FacetValue> facets,
    List<Field.Value> fields,
    List<Step> steps,
    List<String> adaptations,
    List<Medium> media,
    List<Judgement> judgements,
    List<Relation> relations,
    List<Citation> citations,
    Located<String> text,
    List<WebLink> links,
    @Nullable Review reviewed,
    String reading,
    List<Located<String>> formerIds,
    boolean isDraft,
    @Nullable Withdrawal withdrawn,
    @Nullable LocalDate reviewBy,
    Position at) {
  public Entry {
    links = List.copyOf(links);
    formerIds = List.copyOf(formerIds);
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    facets = List.copyOf(facets);
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
    adaptations = List.copyOf(adaptations);
    media = List.copyOf(media);
    judgements = List.copyOf(judgements);
    relations = List.copyOf(relations);
    citations = List.copyOf(citations);
  }

  /**
   * That an entry is no longer held.
   *
   * @param why inline Markdown
   * @param instead ids of entries to read in its place
   */
  public record Withdrawal(LocalDate on, String why, List<String> instead) {
    public Withdrawal {
      instead = List.copyOf(instead);
    }
  }

  public boolean isWithdrawn() {
    return withdrawn != null;
  }

  /** Whether it has a value in a field. */
  public boolean hasValue(Field field) {
    return fields.stream().anyMatch(value -> value.field().id().equals(field.id()));
  }

  /** What it is sorted by: its reading, or its name. */
  public String sortName() {
    return reading.isEmpty() ? name : reading;
  }

  /** The entry's own judgements for a topic, in the author's order. */
  public List<Judgement> judgements(Topic topic) {
    List<Judgement> found = new ArrayList<>(1);
    for (Judgement own : judgements) {
      if (own.topic().id().equals(topic.id())) {
        found.add(own);
      }
    }
    return List.copyOf(found);
  }
}
