package org.leaven.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.leaven.Leaven;
import org.leaven.serve.RebuildResult;
import org.leaven.serve.ServeOptions;
import org.leaven.serve.SiteServer;
import org.leaven.source.problem.Problem;

/** Serves the site on this machine and rebuilds it after each edit, until Ctrl-C stops it. */
@Mojo(name = "serve", requiresDirectInvocation = true, threadSafe = true)
public final class ServeMojo extends AbstractSiteMojo {
  /** The port to listen on; 0 picks a free one. By default 4000, or the next free one. */
  @Parameter(property = "leaven.port")
  private @Nullable String port;

  /** The path to serve the site at, such as /repo/. */
  @Parameter(property = "leaven.path")
  private @Nullable String path;

  @Override
  void run(Leaven leaven) throws MojoExecutionException, MojoFailureException {
    try (SiteServer server = SiteServer.start(serving(ServeOptions.of(leaven)), this::log)) {
      server.firstBuild();
      getLog().info("Serving " + leaven.output() + " at " + server.address());
      server.editorAddress().ifPresent(address -> getLog().info("Edit at " + address));
      server.join();
    } catch (IOException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ServeOptions serving(ServeOptions plain) throws MojoExecutionException {
    ServeOptions below = path == null ? plain : plain.below(path.strip());
    if (port == null || port.isBlank()) {
      return below;
    }
    String number = port.strip();
    if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65_535) {
      throw new MojoExecutionException("port: \"" + number + "\" is not a number from 0 to 65535");
    }
    return below.port(Integer.parseInt(number));
  }

  private void log(RebuildResult outcome) {
    String edits = outcome.edits().isEmpty() ? "" : String.join(", ", outcome.edits()) + ": ";
    for (Problem problem : outcome.report().problems()) {
      if (problem.isError()) {
        getLog().error(problem.toString());
      } else {
        getLog().warn(problem.toString());
      }
    }
    if (!outcome.trouble().isEmpty()) {
      getLog().error(edits + outcome.trouble());
    } else if (outcome.isGood()) {
      getLog().info(edits + outcome.changed().size() + " files changed");
    } else {
      getLog().error(edits + outcome.report().errors() + " errors; the last good site stays");
    }
  }
}
