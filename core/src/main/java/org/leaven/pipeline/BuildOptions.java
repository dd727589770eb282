package org.leaven.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Subset;
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
 * @param only the part of the knowledge base that is built
 */
public record BuildOptions(
    Path source,
    String siteUrl,
    @Nullable LocalDate asOf,
    Set<Edition> editions,
    String revision,
    SiteOptions options,
    boolean showsDrafts,
    Subset only) {
  public BuildOptions {
    editions = Set.copyOf(editions);
  }

  /** Options for building only the site. */
  public BuildOptions(Path source, String siteUrl, @Nullable LocalDate asOf) {
    this(source, siteUrl, asOf, Set.of(Edition.SITE), "");
  }

  /** Options with default site options, where problems are errors. */
  public BuildOptions(
      Path source,
      String siteUrl,
      @Nullable LocalDate asOf,
      Set<Edition> editions,
      String revision) {
    this(source, siteUrl, asOf, editions, revision, SiteOptions.DEFAULT, false, Subset.ALL);
  }

  /** The same build options with other site options. */
  public BuildOptions with(SiteOptions options) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, showsDrafts, only);
  }

  /** The same with entries that are drafts. */
  public BuildOptions withDrafts() {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, true, only);
  }

  /** The same for a part of the knowledge base. */
  public BuildOptions with(Subset only) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, showsDrafts, only);
  }

  /**
   * The same for a part of the knowledge base, as written on the command line.
   *
   * @throws IllegalArgumentException with a message for the user when it is not written so
   */
  public BuildOptions only(String words) {
    return with(Subset.parse(words));
  }

  /** The same with another address, date, editions and revision. */
  public BuildOptions with(
      String siteUrl, @Nullable LocalDate asOf, Set<Edition> editions, String revision) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, showsDrafts, only);
  }

  /** The same with another path of the source. */
  public BuildOptions from(Path source) {
    return new BuildOptions(source, siteUrl, asOf, editions, revision, options, showsDrafts, only);
  }

  boolean isLenient() {
    return options.isLenient();
  }

  /** The end of the given day, so that pages dated on that day count as published. */
  @Nullable Instant endOfDay() {
    return asOf == null ? null : asOf.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }
}
