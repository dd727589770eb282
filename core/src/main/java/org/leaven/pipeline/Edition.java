package org.leaven.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * An output format of a knowledge base: site, ZIP, single HTML file, self-contained HTML pages,
 * EPUB, PDF, JSON API, embeds, SCORM package or posters.
 */
public enum Edition {
  SITE,
  ZIP,
  SINGLE,
  PAGES,
  EPUB,
  PDF,
  API,
  EMBED,
  SCORM,
  POSTERS,
  ALL;

  /** Whether its files are part of the site folder; other editions go to a folder beside it. */
  boolean isInTheSite() {
    return this == SITE || this == API || this == EMBED;
  }

  /** Whether it holds one language, so that there is one file for each. */
  boolean isOfOneLanguage() {
    return this == SINGLE || this == EPUB || this == PDF || this == POSTERS;
  }

  /** The name of its file, for editions outside the site. */
  String fileName(String id) {
    return switch (this) {
      case SINGLE -> id + ".html";
      case PAGES, SCORM, POSTERS -> id + "." + this + ".zip";
      default -> id + "." + this;
    };
  }

  /** Whether any of these editions is written outside the site folder. */
  public static boolean anyBesideTheSite(Set<Edition> editions) {
    return !editions.stream().allMatch(Edition::isInTheSite);
  }

  /**
   * Resolves the editions requested: {@link #ALL} or none means all of them, except the posters,
   * which need the address of the site; API and embeds include the site.
   */
  public static Set<Edition> meant(Collection<Edition> named) {
    return meant(named, "");
  }

  /**
   * The same, with the posters where the address of the site is given.
   *
   * @param siteUrl may be empty
   */
  public static Set<Edition> meant(Collection<Edition> named, String siteUrl) {
    Set<Edition> meant =
        named.contains(ALL) || named.isEmpty()
            ? EnumSet.allOf(Edition.class)
            : EnumSet.copyOf(named);
    meant.remove(ALL);
    if (siteUrl.isEmpty() && !named.contains(POSTERS)) {
      meant.remove(POSTERS);
    }
    if (meant.contains(API) || meant.contains(EMBED)) {
      meant.add(SITE);
    }
    return meant;
  }

  /** The folder for editions outside the site: a sibling of the site folder. */
  public static Path folder(Path site) {
    return site.resolveSibling("editions");
  }

  /** As written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
