package org.leaven.build;

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
  ALL;

  /** Whether any of them is not the site itself. */
  public static boolean anyBesideTheSite(Set<Edition> editions) {
    return !EnumSet.of(SITE).containsAll(editions);
  }

  /** The editions that are meant: for {@link #ALL}, all others. */
  public static Set<Edition> meant(Collection<Edition> named) {
    Set<Edition> meant =
        named.contains(ALL) || named.isEmpty()
            ? EnumSet.allOf(Edition.class)
            : EnumSet.copyOf(named);
    meant.remove(ALL);
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
