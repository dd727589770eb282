package org.leaven.edition.pdf;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.leaven.source.Hrefs;

/** Where links of pages lead in the document: to places by name, or to addresses elsewhere. */
record Targets(Set<String> pages, Predicate<String> isFile) {

  /** Where a link leads; nothing when the document does not hold it. */
  Optional<String> of(String page, String href) {
    String stripped = href.strip();
    if (isOutside(stripped)) {
      return Optional.of(stripped);
    }
    int hash = stripped.indexOf('#');
    String address = (hash < 0 ? stripped : stripped.substring(0, hash)).split("\\?", 2)[0];
    String file = Hrefs.decoded(address);
    String path = file.isEmpty() ? page : Hrefs.resolve(page, file);
    String fragment = hash < 0 ? "" : Hrefs.decoded(stripped.substring(hash));
    boolean isLost = !pages.contains(path) && !isFile.test(path); // to be found by who verifies
    return pages.contains(path) || isLost
        ? Optional.of(path + (fragment.length() > 1 ? fragment : ""))
        : Optional.empty();
  }

  static boolean isOutside(String href) {
    return !Hrefs.isRelative(href);
  }
}
