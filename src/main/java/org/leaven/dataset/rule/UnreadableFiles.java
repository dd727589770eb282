package org.leaven.dataset.rule;

import java.util.List;
import java.util.Set;

/**
 * Entry files that could not be made sense of.
 *
 * @param ids ids their entries probably have
 * @param texts what there is of their text
 */
public record UnreadableFiles(Set<String> ids, List<String> texts) {
  public UnreadableFiles {
    ids = Set.copyOf(ids);
    texts = List.copyOf(texts);
  }

  /** Whether a lost text may speak of an entry. */
  boolean mentions(String id) {
    return texts.stream().anyMatch(text -> text.contains(id));
  }
}
