package org.leaven.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * An edition as it was read.
 *
 * @param name {@code site}, {@code zip} …
 * @param pages what each page shows, by its path in the site
 * @param broken links that lead nowhere, worded, by the path of their page
 */
record ReadEdition(String name, Map<String, Element> pages, Map<String, List<String>> broken) {
  ReadEdition {
    pages = new TreeMap<>(pages);
    broken = new TreeMap<>(broken);
  }
}
