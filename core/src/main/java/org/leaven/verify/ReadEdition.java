package org.leaven.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The pages and broken links of an edition that was read.
 *
 * @param name {@code site}, {@code zip} …
 * @param pages the main element of each page, by its path in the site
 * @param broken links that lead nowhere, as written, by the path of their page
 * @param moved the pages that a former path may lead to, by that path: in the PDF all on the page
 */
record ReadEdition(
    String name,
    Map<String, Element> pages,
    Map<String, List<String>> broken,
    Map<String, Set<String>> moved) {
  ReadEdition {
    moved = new TreeMap<>(moved);
    pages = new TreeMap<>(pages);
    broken = new TreeMap<>(broken);
  }

  /** The paths of the pages in a folder, which ends in a slash, and in those below it. */
  Set<String> pagesBelow(String folder) {
    return ((SortedMap<String, Element>) pages)
        .subMap(folder, folder + Character.MAX_VALUE)
        .keySet();
  }
}
