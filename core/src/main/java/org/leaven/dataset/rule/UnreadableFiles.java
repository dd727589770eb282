package org.leaven.dataset.rule;

import java.util.List;
import java.util.Set;

/**
 * The entry files that could not be read: their probable ids and their text.
 *
 * @param ids probable ids of their entries
 * @param texts their text, as far as it could be read
 */
public record UnreadableFiles(Set<String> ids, List<String> texts) {
  public UnreadableFiles {
    ids = Set.copyOf(ids);
    texts = List.copyOf(texts);
  }

  /** Whether an unreadable file contains an id. */
  boolean mentions(String id) {
    return texts.stream().anyMatch(text -> text.contains(id));
  }
}
