package org.leaven.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.cli.option.DateConverter;
import org.leaven.cli.option.PartOption;
import org.leaven.cli.option.SiteAddressConverter;
import org.leaven.dataset.Subset;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.source.SiteOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that build, check and serve share, from {@code --source} to {@code --as-of}. */
final class SiteOptionsMixin {
  @Mixin private SourceOption source;

  @Mixin
  @SuppressWarnings("UnusedVariable") // read before the command runs
  private ClassPathOption classPath;

  @Option(
      names = "--lenient",
      description = "for a JBake site: report as warnings, not as errors, what JBake would ignore")
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

  @Option(
      names = "--site-url",
      paramLabel = "URL",
      converter = SiteAddressConverter.class,
      defaultValue = "",
      description = "the address at which the site will be published")
  private String siteUrl;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "the date, such as 2026-01-31, to compare review and publication dates with (default: none;"
              + " the system clock is never used)")
  private @Nullable LocalDate asOf;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SiteOptionsMixin() {}

  /** The folder of the source, which exists. */
  Path source() throws CommandRefusedException {
    return source.folder();
  }

  /** The address of the site; empty when not given. */
  String siteUrl() {
    return siteUrl;
  }

  /**
   * All options for a build of the whole site.
   *
   * @throws CommandRefusedException when they do not fit the source
   */
  BuildOptions build(Set<Edition> editions, String revision) throws CommandRefusedException {
    Path root = source();
    return new BuildOptions(root, siteUrl, asOf, editions, revision).with(of(root));
  }

  /**
   * All options for a build of a part of the site.
   *
   * @throws CommandRefusedException when they do not fit the source
   */
  BuildOptions build(Set<Edition> editions, String revision, PartOption part)
      throws CommandRefusedException {
    return build(editions, revision).with(subset(source(), part.only()));
  }

  private static Subset subset(Path root, List<Subset> only) throws CommandRefusedException {
    if (!only.isEmpty() && !Build.isKnowledgeBase(root)) {
      throw new CommandRefusedException("--only is for knowledge bases; this is a JBake site");
    }
    try {
      return Subset.parse(only.stream().map(Subset::toString).collect(Collectors.joining(" ")));
    } catch (IllegalArgumentException e) { // each is right, but not with the others
      throw new CommandRefusedException("--only: " + e.getMessage());
    }
  }

  private SiteOptions of(Path root) throws CommandRefusedException {
    if (isLenient && Build.isKnowledgeBase(root)) {
      throw new CommandRefusedException(
          "--lenient is for JBake sites; this is a knowledge base, and its errors stay errors");
    }
    if (config != null && !Files.isRegularFile(config)) {
      throw new CommandRefusedException("--config: there is no file \"" + config + '"');
    }
    return new SiteOptions(isLenient, isRestricted, config, encoding);
  }
}
