package org.leaven.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.leaven.Leaven;

/** Reports every problem in the sources and writes nothing; fails when there are errors. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
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
