package org.leaven.cli;

import java.nio.file.Path;
import org.leaven.build.Build;
import picocli.CommandLine.Option;

/** How strict a build is. */
final class LenientOption {
  @Option(
      names = "--lenient",
      description = "for a JBake site: what JBake would pass over is a warning, not an error")
  private boolean isLenient;

  /**
   * Whether a source is built leniently.
   *
   * @throws Refusal when that is asked for a knowledge base
   */
  boolean isLenientFor(Path source) throws Refusal {
    if (isLenient && Build.isKnowledgeBase(source)) {
      throw new Refusal(
          ExitStatus.WRONG_USAGE,
          "--lenient is for JBake sites; this is a knowledge base, and its errors stay errors");
    }
    return isLenient;
  }
}
