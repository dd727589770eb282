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
    String file = Hrefs.decoded(Hrefs.path(stripped));
    String path = file.isEmpty() ? page : Hrefs.resolve(page, file);
    String fragment = Hrefs.decoded(Hrefs.anchor(stripped));
    boolean isLost = !pages.contains(path) && !isFile.test(path); // to be found by who verifies
    return pages.contains(path) || isLost
        ? Optional.of(path + (fragment.isEmpty() ? "" : "#" + fragment))
        : Optional.empty();
  }

  static boolean isOutside(String href) {
    return !Hrefs.isRelative(href);
  }
}
