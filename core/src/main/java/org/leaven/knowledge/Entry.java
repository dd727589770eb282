package org.leaven.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param judgements in the order of the topics; those for one topic in the author's order, each on
 *     other grounds than the others
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
    List<Step> steps,
    List<String> adaptations,
    List<Medium> media,
    List<Judgement> judgements,
    List<Relation> relations,
    List<Citation> citations,
    @Nullable LocalDate reviewBy,
    Position at) {
  public Entry {
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    facets = List.copyOf(facets);
    steps = List.copyOf(steps);
    adaptations = List.copyOf(adaptations);
    media = List.copyOf(media);
    judgements = List.copyOf(judgements);
    relations = List.copyOf(relations);
    citations = List.copyOf(citations);
  }

  /** The entry's own judgements for a topic, in the author's order. */
  public List<Judgement> judgements(Topic topic) {
    return judgements.stream().filter(own -> own.topic().id().equals(topic.id())).toList();
  }
}
