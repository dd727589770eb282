package org.leaven.dataset.rule;

import java.util.List;
import java.util.Set;

/**
 * The probable ids and the texts of entry files that could not be read, so that no rule reports a
 * mention of these entries as unknown.
 *
 * @param ids probable ids of their entries
 * @param texts their text, as far as it could be read
 */
public record UnreadableEntryFiles(Set<String> ids, List<String> texts) {
  public UnreadableEntryFiles {
    ids = Set.copyOf(ids);
    texts = List.copyOf(texts);
  }

  /** Whether an unreadable file contains an id. */
  boolean mentions(String id) {
    return texts.stream().anyMatch(text -> text.contains(id));
  }
}
