package org.leaven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.pipeline.Statistics;
import org.leaven.source.SiteOptions;

/**
 * Builds or checks a site from a program: a knowledge base, or a JBake site.
 *
 * <p>An object of this class holds the options of a build and is immutable; each method that sets
 * an option returns a new object. It can be reused, also from several threads. Builds run one after
 * the other, whichever thread starts them, since JBake keeps its state in static fields.
 *
 * <pre>{@code
 * Report report =
 *     Leaven.of(Path.of("site")).into(Path.of("target/site")).asOf(LocalDate.of(2026, 11, 22)).build();
 * report.problems().forEach(System.err::println);
 * if (!report.isGood()) {
 *   throw new IllegalStateException(report.errors() + " errors; the last site is unchanged");
 * }
 * }</pre>
 *
 * <p>Template engines and parsers other than FreeMarker, Markdown and HTML are loaded from the
 * class path of the program, as are JBake extractors and rendering tools.
 */
public final class Leaven {
  private final BuildOptions options;
  private final Path output;

  private Leaven(BuildOptions options, Path output) {
    this.options = options;
    this.output = output;
  }

  /** The site whose sources are in a folder; it is built into {@code target/site} below that. */
  public static Leaven of(Path source) {
    return new Leaven(
        new BuildOptions(source, "", null), source.resolve("target/site").normalize());
  }

  /**
   * Sets the folder to write the site to; its editions are written to {@code editions} beside it.
   */
  public Leaven into(Path folder) {
    return new Leaven(options, folder);
  }

  /** Sets the address at which the site will be published: {@code https://example.org/health}. */
  public Leaven at(String siteUrl) {
    return with(siteUrl, options.asOf(), options.editions(), options.revision());
  }

  /** Sets the date to compare review and publication dates with; the system clock is not used. */
  public Leaven asOf(LocalDate day) {
    return with(options.siteUrl(), day, options.editions(), options.revision());
  }

  /** Sets the editions to write; those other than the site need a knowledge base. */
  public Leaven editions(Edition first, Edition... others) {
    return editions(EnumSet.of(first, others));
  }

  /**
   * Sets the editions to write. An empty set means all of them; posters only if {@link #at} came
   * before, since they need the address.
   */
  public Leaven editions(Set<Edition> chosen) {
    Set<Edition> meant = Edition.meant(chosen, options.siteUrl());
    return with(options.siteUrl(), options.asOf(), meant, options.revision());
  }

  /** Sets the name of this version of the sources, for the editions' manifest. */
  public Leaven revision(String name) {
    return with(options.siteUrl(), options.asOf(), options.editions(), name);
  }

  private Leaven with(
      String siteUrl, @Nullable LocalDate asOf, Set<Edition> editions, String revision) {
    return new Leaven(options.with(siteUrl, asOf, editions, revision), output);
  }

  /**
   * Sets the part of the knowledge base to build: {@code topics=gout facets=equipment:towel}.
   *
   * @throws IllegalArgumentException with a message for the user when it is not written so
   */
  public Leaven only(String part) {
    return new Leaven(options.only(part), output);
  }

  /** Reports what JBake would ignore in a JBake site as warnings, and builds it as JBake does. */
  public Leaven leniently() {
    return with(options.options().leniently(true));
  }

  /** Keeps the templates and pages of a JBake site from running code. */
  public Leaven restricted() {
    return with(options.options().restricted());
  }

  /** Sets the settings file, instead of {@code jbake.properties}. */
  public Leaven config(Path file) {
    return with(options.options().config(file));
  }

  /** Sets the encoding of the settings file, instead of UTF-8. */
  public Leaven settingsIn(Charset encoding) {
    return with(options.options().encoding(encoding));
  }

  private Leaven with(SiteOptions site) {
    return new Leaven(options.with(site), output);
  }

  /** The folder that the site is written to. */
  public Path output() {
    return output;
  }

  /**
   * Builds the site and replaces the output folder, all at once or not at all. When the report has
   * errors, nothing was written.
   *
   * @throws org.leaven.pipeline.output.OutputException when the output folder was not written by
   *     Leaven
   * @throws IOException when something cannot be read or written; the last site is kept
   */
  public BuildReport build() throws IOException {
    return new Build(options).run(output);
  }

  /** The options of the build, for programs that run it themselves, such as the local server. */
  public BuildOptions options() {
    return options;
  }

  /**
   * Reports every problem in the sources and writes nothing.
   *
   * @throws IOException when something cannot be read
   */
  public BuildReport check() throws IOException {
    return new Build(options).check();
  }

  /**
   * Counts the entries, verdicts and pages, and reports every problem; writes nothing.
   *
   * @throws IOException when something cannot be read
   */
  public Statistics survey() throws IOException {
    return Statistics.of(options);
  }
}
