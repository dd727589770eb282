package org.leaven.site.settings;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaven.source.SiteOptions;

/**
 * The parameters for baking a site, as given on the command line.
 *
 * @param root the folder with {@code jbake.properties} and {@code content/}
 * @param siteUrl the URL at which the site will be published, used as JBake's {@code site.host};
 *     empty to use the settings
 * @param asOf the time that decides whether pages with status {@code published-date} are published;
 *     without one such pages are a problem, since the clock is never read
 * @param options options for the site that are not in its settings file
 */
public record SiteRequest(
    Path root, SiteKind kind, String siteUrl, @Nullable Instant asOf, SiteOptions options) {

  /** A request whose problems are errors. */
  public SiteRequest(Path root, SiteKind kind, String siteUrl, @Nullable Instant asOf) {
    this(root, kind, siteUrl, asOf, SiteOptions.DEFAULT);
  }

  /** A site baked with nothing but its own settings. */
  public static SiteRequest of(Path root, SiteKind kind) {
    return new SiteRequest(root, kind, "", null);
  }
}
