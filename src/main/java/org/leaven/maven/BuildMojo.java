package org.leaven.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.leaven.Leaven;

/** Builds the site; when the sources have errors, writes nothing and fails. */
public final class BuildMojo extends AbstractSiteMojo {
  /** The address at which the site will be published, such as https://example.org/health. */
  private @Nullable String siteUrl;

  @Override
  void run(Leaven leaven) throws MojoExecutionException, MojoFailureException {
    Leaven ours = siteUrl == null || siteUrl.isBlank() ? leaven : leaven.at(siteUrl.strip());
    try {
      log(ours.build(), " → " + ours.output(), "nothing was written to " + ours.output());
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }
}
