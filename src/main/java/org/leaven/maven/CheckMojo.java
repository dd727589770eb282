package org.leaven.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.leaven.Leaven;

/** Reports every problem in the sources and writes nothing; fails when there are errors. */
public final class CheckMojo extends AbstractSiteMojo {
  @Override
  void run(Leaven leaven) throws MojoExecutionException, MojoFailureException {
    try {
      log(leaven.check(), " checked", "fix them");
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }
}
