package org.leaven.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a site is built, beside what its settings say.
 *
 * @param isLenient whether a plain site is built as JBake builds it where JBake would pass over
 *     something, with a warning; a knowledge base is never built so
 * @param isRestricted whether templates and pages may run no code; a knowledge base is always built
 *     so
 * @param config the file with the settings, in the place of {@code jbake.properties}
 * @param encoding of the files with settings
 */
public record SiteOptions(
    boolean isLenient, boolean isRestricted, @Nullable Path config, Charset encoding) {
  /** As JBake builds a site, with an error for all that JBake passes over. */
  public static final SiteOptions DEFAULT =
      new SiteOptions(false, false, null, StandardCharsets.UTF_8);

  /** The same, with another answer to what JBake would pass over. */
  public SiteOptions leniently(boolean isLenient) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }

  /** The same, with templates and pages that run no code. */
  public SiteOptions restricted() {
    return new SiteOptions(isLenient, true, config, encoding);
  }

  /** The same, where the files with settings have another encoding. */
  public SiteOptions encoding(Charset encoding) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }

  /** The same, with settings from another file. */
  public SiteOptions config(Path config) {
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }
}
