package org.leaven.dataset;

import java.util.Map;
import java.util.Set;

/**
 * What a subset of a knowledge base leaves out, so that links to it become plain text.
 *
 * @param names of entries and topics, by their ids and former ids
 * @param paths of their pages, relative to the site
 */
public record LeftOut(Subset subset, Map<String, String> names, Set<String> paths) {
  /** Nothing is left out. */
  public static final LeftOut NOTHING = new LeftOut(Subset.ALL, Map.of(), Set.of());

  public LeftOut {
    names = Map.copyOf(names);
    paths = Set.copyOf(paths);
  }
}
