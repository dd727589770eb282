package org.leaven.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.Build;
import org.leaven.source.SiteOptions;
import picocli.CommandLine.Option;

/** The options that build, check and serve share, such as {@code --lenient}. */
final class SiteOptionsMixin {
  @Option(
      names = "--lenient",
      description =
          "for a JBake site: report what JBake would ignore as warnings instead of errors")
  private boolean isLenient;

  @Option(
      names = "--restricted",
      description =
          "for a JBake site that you do not trust: its templates and pages cannot run code")
  private boolean isRestricted;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings file (default: jbake.properties in the source)")
  private @Nullable Path config;

  @Option(
      names = "--prop-encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "the encoding of the settings file (default: UTF-8)")
  private Charset encoding;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SiteOptionsMixin() {}

  /**
   * The options for a source.
   *
   * @throws CommandRefusedException when they do not fit it
   */
  SiteOptions of(Path source) throws CommandRefusedException {
    if (isLenient && Build.isKnowledgeBase(source)) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE,
          "--lenient is for JBake sites; this is a knowledge base, and its errors stay errors");
    }
    if (config != null && !Files.isRegularFile(config)) {
      throw new CommandRefusedException(
          ExitStatus.WRONG_USAGE, "--config: there is no file \"" + config + '"');
    }
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }
}
