package org.leaven.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What entries are judged for: lower back pain, gout.
 *
 * @param inText the label as it stands inside a sentence; empty where nobody said
 * @param aliases other names, shown
 * @param keywords words that lead here in the search, never shown
 * @param summary one or two sentences; may be empty
 * @param broader id of the topic that holds this one; empty when there is none
 * @param reasons reasons that hold for a whole list, by the id of its verdict, in order of the
 *     scale
 */
public record Topic(
    String id,
    String label,
    String inText,
    List<String> aliases,
    List<String> keywords,
    String summary,
    String broader,
    Map<String, List<Reason>> reasons,
    List<Citation> citations) {
  public Topic {
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    citations = List.copyOf(citations);
  }

  /** The reasons that hold for every entry with this verdict. */
  public List<Reason> reasonsFor(Verdict verdict) {
    return reasons.getOrDefault(verdict.id(), List.of());
  }
}
