package org.leaven.site.settings;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaven.source.SiteOptions;

/**
 * What is to be baked, as asked for on the command line.
 *
 * @param root the folder with {@code jbake.properties} and {@code content/}
 * @param siteUrl where the site will be found, used as JBake's {@code site.host}; empty for what
 *     the settings say
 * @param asOf the moment that pages with status {@code published-date} are held against; without
 *     one, such pages are a problem, since no clock is read
 * @param options how it is built, beside what its settings say
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
