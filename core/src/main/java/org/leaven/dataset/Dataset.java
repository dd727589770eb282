package org.leaven.dataset;

import java.util.List;
import java.util.Set;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;

/**
 * The raw dataset of a knowledge base: the main file and all entries, with positions.
 *
 * @param entries in the order of their files, then of their positions
 * @param unreadableIds probable ids of entries in files that could not be read
 */
public record Dataset(RawMainFile head, List<RawEntry> entries, Set<String> unreadableIds) {
  public Dataset {
    entries = List.copyOf(entries);
    unreadableIds = Set.copyOf(unreadableIds);
  }
}
