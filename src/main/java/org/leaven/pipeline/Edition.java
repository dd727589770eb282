package org.leaven.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A form in which a knowledge base is written. */
public enum Edition {
  SITE,
  ZIP,
  SINGLE,
  EPUB,
  PDF,
  API,
  EMBED,
  ALL;

  /** Whether it lies in the site's folder, at addresses of its own; others lie beside it. */
  boolean isInTheSite() {
    return this == SITE || this == API || this == EMBED;
  }

  /** Whether any of them is not in the site's folder. */
  public static boolean anyBesideTheSite(Set<Edition> editions) {
    return !editions.stream().allMatch(Edition::isInTheSite);
  }

  /** The editions that are meant: for {@link #ALL}, all others; with one in the site, the site. */
  public static Set<Edition> meant(Collection<Edition> named) {
    Set<Edition> meant =
        named.contains(ALL) || named.isEmpty()
            ? EnumSet.allOf(Edition.class)
            : EnumSet.copyOf(named);
    meant.remove(ALL);
    if (meant.contains(API) || meant.contains(EMBED)) {
      meant.add(SITE);
    }
    return meant;
  }

  /** Where the other editions go: a folder beside the site's. */
  public static Path folder(Path site) {
    return site.resolveSibling("editions");
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
