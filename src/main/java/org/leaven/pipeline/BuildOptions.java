package org.leaven.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.SiteOptions;

/**
 * What is to be built.
 *
 * @param source the folder of the knowledge base, or of a plain JBake site
 * @param siteUrl where the site will be found; empty when nobody said
 * @param asOf the day that dates in the sources are held against; without one they are not
 * @param editions what is to be written
 * @param revision of the sources, as the manifest of the editions names it; empty when nobody said
 * @param options how the site is built, beside what its settings say
 */
public record BuildOptions(
    Path source,
    String siteUrl,
    @Nullable LocalDate asOf,
    Set<Edition> editions,
    String revision,
    SiteOptions options) {
  public BuildOptions {
    editions = Set.copyOf(editions);
  }

  /** The site alone. */
  public BuildOptions(Path source, String siteUrl, @Nullable LocalDate asOf) {
    this(source, siteUrl, asOf, Set.of(Edition.SITE), "", SiteOptions.DEFAULT);
  }

  /** An order whose problems are errors. */
  public BuildOptions(
      Path source,
      String siteUrl,
      @Nullable LocalDate asOf,
      Set<Edition> editions,
      String revision) {
    this(source, siteUrl, asOf, editions, revision, SiteOptions.DEFAULT);
  }

  /** The same order, with other options. */
  public BuildOptions with(SiteOptions options) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options);
  }

  boolean isLenient() {
    return options.isLenient();
  }
}
