package org.leaven.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be built.
 *
 * @param source the folder of the knowledge base, or of a plain JBake site
 * @param siteUrl where the site will be found; empty when nobody said
 * @param asOf the day that dates in the sources are held against; without one they are not
 * @param editions what is to be written
 * @param revision of the sources, as the manifest of the editions names it; empty when nobody said
 * @param isLenient whether what JBake would pass over is a warning; for plain JBake sites alone
 */
public record Order(
    Path source,
    String siteUrl,
    @Nullable LocalDate asOf,
    Set<Edition> editions,
    String revision,
    boolean isLenient) {
  public Order {
    editions = Set.copyOf(editions);
  }

  /** The site alone. */
  public Order(Path source, String siteUrl, @Nullable LocalDate asOf) {
    this(source, siteUrl, asOf, Set.of(Edition.SITE), "", false);
  }

  /** An order whose problems are errors. */
  public Order(
      Path source,
      String siteUrl,
      @Nullable LocalDate asOf,
      Set<Edition> editions,
      String revision) {
    this(source, siteUrl, asOf, editions, revision, false);
  }

  /** The same order, with another answer to what JBake would pass over. */
  public Order leniently(boolean isLenient) {
    return new Order(source, siteUrl, asOf, editions, revision, isLenient);
  }
}
