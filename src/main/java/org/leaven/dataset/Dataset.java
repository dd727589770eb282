package org.leaven.dataset;

import java.util.List;
import java.util.Set;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;

/**
 * A dataset as its author filled it in.
 *
 * @param entries in the order of their files, then of their places in them
 * @param lostIds what entries in files that could not be read are probably called
 */
public record Dataset(RawMainFile head, List<RawEntry> entries, Set<String> lostIds) {
  public Dataset {
    entries = List.copyOf(entries);
    lostIds = Set.copyOf(lostIds);
  }
}
