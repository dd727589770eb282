package org.leaven.maven;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.leaven.Leaven;
import org.leaven.pipeline.Edition;

/**
 * Builds the site and its editions; when the source files have errors, writes nothing and fails.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends AbstractSiteMojo {
  /** The address at which the site will be published, such as https://example.org/health. */
  @Parameter(property = "leaven.siteUrl")
  private @Nullable String siteUrl;

  /** What to write: site, zip, single, pages, epub, pdf, api, embed, scorm, posters or all. */
  @Parameter(property = "leaven.editions", defaultValue = "site")
  private List<String> editions = List.of("site");

  /** A name for this version of the sources, for the editions' manifest. */
  @Parameter(property = "leaven.revision")
  private @Nullable String revision;

  @Override
  void run(Leaven leaven) throws MojoExecutionException, MojoFailureException {
    Leaven ours = siteUrl == null || siteUrl.isBlank() ? leaven : leaven.at(siteUrl.strip());
    ours = ours.editions(chosen());
    if (revision != null && !revision.isBlank()) {
      ours = ours.revision(revision.strip());
    }
    try {
      log(ours.build(), " → " + ours.output(), "nothing was written to " + ours.output());
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private Set<Edition> chosen() throws MojoExecutionException {
    Set<Edition> chosen = EnumSet.noneOf(Edition.class);
    for (String name : editions) {
      Edition edition =
          Arrays.stream(Edition.values())
              .filter(each -> each.toString().equals(name.strip()))
              .findFirst()
              .orElseThrow(() -> new MojoExecutionException(unknown(name)));
      chosen.add(edition);
    }
    return chosen;
  }

  private static String unknown(String name) {
    String known =
        Arrays.stream(Edition.values()).map(Edition::toString).collect(Collectors.joining(", "));
    return "editions: \"" + name.strip() + "\" is not an edition; write one of " + known;
  }
}
