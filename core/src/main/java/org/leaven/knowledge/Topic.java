package org.leaven.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subject that entries get verdicts for, such as lower back pain or gout.
 *
 * @param inText the label as written inside a sentence; empty where the author gave none
 * @param aliases other names, shown
 * @param keywords additional search words, never shown
 * @param summary one or two sentences; may be empty
 * @param broader id of the broader topic; empty when there is none
 * @param reasons reasons for a whole list, by the id of its verdict, in the order of the scale
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
    List<Citation> citations,
    @Nullable Review reviewed) {
  public Topic {
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    citations = List.copyOf(citations);
  }

  /** The reasons that apply to every entry with this verdict. */
  public List<Reason> reasonsFor(Verdict verdict) {
    return reasons.getOrDefault(verdict.id(), List.of());
  }
}
