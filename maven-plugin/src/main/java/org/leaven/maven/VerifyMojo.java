package org.leaven.maven;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.leaven.Leaven;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.Edition;
import org.leaven.verify.Verification;

/** Compares the written site and editions with the dataset; fails when they differ. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractSiteMojo {
  @Override
  void run(Leaven leaven) throws MojoExecutionException, MojoFailureException {
    Path site = leaven.output();
    Path source = leaven.options().source();
    if (!Build.isKnowledgeBase(source)) {
      getLog().info("nothing to verify: a JBake site has no dataset");
      return;
    }
    try {
      log(new Verification(source).run(site, Edition.folder(site.toAbsolutePath())), site);
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private void log(Verification.Outcome outcome, Path site) throws MojoFailureException {
    outcome.problems().forEach(problem -> getLog().error(problem.toString()));
    outcome.findings().forEach(finding -> getLog().error(finding.toString()));
    if (!outcome.problems().isEmpty()) {
      throw new MojoFailureException("nothing was verified: the source files have errors");
    }
    if (outcome.editions().isEmpty()) {
      throw new MojoFailureException(
          "there is nothing to verify in " + site + "; run the goal build first");
    }
    if (!outcome.isGood()) {
      throw new MojoFailureException(
          outcome.findings().size() + " differences between the dataset and what was written");
    }
    getLog().info(String.join(", ", outcome.editions()) + " say what the dataset says");
  }
}
