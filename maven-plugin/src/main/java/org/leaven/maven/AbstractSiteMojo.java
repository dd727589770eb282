package org.leaven.maven;

import java.io.File;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.leaven.Leaven;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildReport;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Problem;

/** The base class of the goals, with their common parameters. */
abstract class AbstractSiteMojo extends AbstractMojo {
  /** The level of a logger in Maven. */
  private static final String LEVEL = "org.slf4j.simpleLogger.log.";

  /** The folder with {@code content/} and {@code jbake.properties}. */
  @Parameter(property = "leaven.source", defaultValue = "${project.basedir}", required = true)
  private File source;

  /** The folder to write the site to; other editions go to "editions" beside it. */
  @Parameter(
      property = "leaven.output",
      defaultValue = "${project.build.directory}/leaven/site",
      required = true)
  private File output;

  /**
   * The date to compare review and publication dates with, such as 2026-11-22; the system clock is
   * not used.
   */
  @Parameter(property = "leaven.asOf")
  private @Nullable String asOf;

  /** For a JBake site: reports what JBake would ignore as warnings instead of errors. */
  @Parameter(property = "leaven.lenient", defaultValue = "false")
  private boolean lenient;

  /** For a JBake site that you do not trust: its templates and pages cannot run code. */
  @Parameter(property = "leaven.restricted", defaultValue = "false")
  private boolean restricted;

  /**
   * A part of the knowledge base, such as "topics=gout facets=equipment:towel"; the goal verify
   * reads from the output which part it is.
   */
  @Parameter(property = "leaven.only")
  private @Nullable String only;

  /** The settings file, instead of jbake.properties in the source. */
  @Parameter(property = "leaven.config")
  private @Nullable File config;

  /** The encoding of the settings file. */
  @Parameter(property = "leaven.propEncoding")
  private @Nullable String propEncoding;

  /** Skips the goal. */
  @Parameter(property = "leaven.skip", defaultValue = "false")
  private boolean skip;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields
  AbstractSiteMojo() {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped");
      return;
    }
    silenceLibraries();
    try {
      run(leaven());
    } catch (RuntimeException e) {
      FileProcessingException failure = FileProcessingException.in(e);
      if (failure == null) {
        throw e;
      }
      throw new MojoExecutionException(String.valueOf(failure.getMessage()), e);
    }
  }

  /**
   * Turns off the logs of JBake, which has a line for each file, and of the library for fonts,
   * unless a system property sets their level. Leaven reports what matters.
   */
  static void silenceLibraries() {
    for (String logger : List.of("org.jbake", "org.apache.fontbox")) {
      if (System.getProperty(LEVEL + logger) == null) {
        System.setProperty(LEVEL + logger, "off");
      }
    }
  }

  /** Does the goal's work. */
  abstract void run(Leaven leaven) throws MojoExecutionException, MojoFailureException;

  private Leaven leaven() throws MojoExecutionException {
    Leaven leaven = Leaven.of(source.toPath()).into(output.toPath());
    if (lenient) {
      leaven = leaven.leniently();
    }
    if (restricted) {
      leaven = leaven.restricted();
    }
    if (config != null) {
      if (!config.isFile()) {
        throw new MojoExecutionException("config: there is no file \"" + config + '"');
      }
      leaven = leaven.config(config.toPath());
    }
    if (propEncoding != null && !propEncoding.isBlank()) {
      leaven = leaven.settingsIn(encoding(propEncoding.strip()));
    }
    if (only != null && !only.isBlank()) {
      leaven = part(leaven, only);
    }
    return asOf == null || asOf.isBlank() ? leaven : leaven.asOf(date(asOf.strip()));
  }

  private static Leaven part(Leaven leaven, String written) throws MojoExecutionException {
    if (!Build.isKnowledgeBase(leaven.options().source())) {
      throw new MojoExecutionException("only: this source is not a knowledge base");
    }
    try {
      return leaven.only(written);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("only: " + e.getMessage(), e);
    }
  }

  private static Charset encoding(String name) throws MojoExecutionException {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(
          "propEncoding: \"" + name + "\" is not an encoding that Java supports; write UTF-8", e);
    }
  }

  private static LocalDate date(String written) throws MojoExecutionException {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new MojoExecutionException(
          "asOf: \"" + written + "\" is not a valid date; write it as 2026-11-22", e);
    }
  }

  /** Prints every problem; fails when one of them is an error. */
  final void log(BuildReport report, String good, String bad) throws MojoFailureException {
    for (Problem problem : report.problems()) {
      if (problem.isError()) {
        getLog().error(problem.toString());
      } else {
        getLog().warn(problem.toString());
      }
    }
    if (!report.isGood()) {
      throw new MojoFailureException(report.errors() + " errors in the source files; " + bad);
    }
    getLog().info(report.pages() + " pages" + good);
  }
}
