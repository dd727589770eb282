package org.leaven.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Options for building a site, in addition to its settings file.
 *
 * @param isLenient whether problems that JBake ignores in a plain site are warnings instead of
 *     errors; never for a knowledge base
 * @param isRestricted whether templates and pages are kept from running code; always for a
 *     knowledge base
 * @param config the settings file, instead of {@code jbake.properties}
 * @param encoding of the settings files
 */
public record SiteOptions(
    boolean isLenient, boolean isRestricted, @Nullable Path config, Charset encoding) {
  /** Builds a site as JBake does, with an error for each problem that JBake ignores. */
  public static final SiteOptions DEFAULT =
      new SiteOptions(false, false, null, StandardCharsets.UTF_8);

  /** The same, with problems that JBake ignores as warnings or as errors. */
  public SiteOptions leniently(boolean isLenient) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }

  /** The same, with templates and pages kept from running code. */
  public SiteOptions restricted() {
    return new SiteOptions(isLenient, true, config, encoding);
  }

  /** The same, with another encoding of the settings files. */
  public SiteOptions encoding(Charset encoding) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }

  /** The same, with settings from another file. */
  public SiteOptions config(Path config) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }
}
