package org.leaven.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.source.SiteOptions;

/**
 * The options of a build: source folder, site URL, review date, editions, revision and site
 * options.
 *
 * @param source the folder of the knowledge base, or of a plain JBake site
 * @param siteUrl the URL at which the site will be published; empty when not given
 * @param asOf the date to compare dates in the sources with; without one they are not compared
 * @param editions the editions to write
 * @param revision the revision of the sources, written to the manifest of the editions; empty when
 *     not given
 * @param options options for the site that are not in its settings file
 * @param showsDrafts whether entries that are drafts are built, too
 */
public record BuildOptions(
    Path source,
    String siteUrl,
    @Nullable LocalDate asOf,
    Set<Edition> editions,
    String revision,
    SiteOptions options,
    boolean showsDrafts) {
  public BuildOptions {
    editions = Set.copyOf(editions);
  }

  /** Options for building only the site. */
  public BuildOptions(Path source, String siteUrl, @Nullable LocalDate asOf) {
    this(source, siteUrl, asOf, Set.of(Edition.SITE), "", SiteOptions.DEFAULT, false);
  }

  /** Options with default site options, where problems are errors. */
  public BuildOptions(
      Path source,
      String siteUrl,
      @Nullable LocalDate asOf,
      Set<Edition> editions,
      String revision) {
    this(source, siteUrl, asOf, editions, revision, SiteOptions.DEFAULT, false);
  }

  /** The same build options with other site options. */
  public BuildOptions with(SiteOptions options) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, showsDrafts);
  }

  /** The same with entries that are drafts. */
  public BuildOptions withDrafts() {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, true);
  }

  boolean isLenient() {
    return options.isLenient();
  }

  /** The end of the given day, so that pages dated on that day count as published. */
  @Nullable Instant endOfDay() {
    return asOf == null ? null : asOf.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }
}
