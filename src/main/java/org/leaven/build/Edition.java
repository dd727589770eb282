package org.leaven.build;

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
  ALL;

  /** The editions that are meant: for {@link #ALL}, all others. */
  public static Set<Edition> meant(Collection<Edition> named) {
    Set<Edition> meant =
        named.contains(ALL) || named.isEmpty()
            ? EnumSet.allOf(Edition.class)
            : EnumSet.copyOf(named);
    meant.remove(ALL);
    return meant;
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
