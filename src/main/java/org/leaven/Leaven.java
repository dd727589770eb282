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
import org.leaven.serve.ServeOptions;
import org.leaven.source.SiteOptions;

/**
 * Builds or checks a site from a program: a knowledge base, or a JBake site.
 *
 * <p>An object of this class holds what is to be built and never changes; each of its words gives
 * another object. It may be used again, and from several threads. Sites are baked one after the
 * other, whichever thread asks, since JBake keeps its state for the whole virtual machine.
 *
 * <pre>{@code
 * Report report =
 *     Leaven.of(Path.of("site")).into(Path.of("target/site")).asOf(LocalDate.of(2026, 11, 22)).build();
 * report.problems().forEach(System.err::println);
 * if (!report.isGood()) {
 *   throw new IllegalStateException(report.errors() + " errors; the last site is untouched");
 * }
 * }</pre>
 *
 * <p>Template engines and parsers other than FreeMarker, Markdown and HTML are found on the class
 * path of the program, as are extractors and rendering tools of its own.
 */
public final class Leaven {
  private final BuildOptions order;
  private final Path output;

  private Leaven(BuildOptions order, Path output) {
    this.order = order;
    this.output = output;
  }

  /** A site in a folder; it is built into {@code target/site} below. */
  public static Leaven of(Path source) {
    return new Leaven(
        new BuildOptions(source, "", null), source.resolve("target/site").normalize());
  }

  /** The same, built into another folder; its editions stand beside it in {@code editions}. */
  public Leaven into(Path folder) {
    return new Leaven(order, folder);
  }

  /** The same, for a site that will be found at an address: {@code https://example.org/health}. */
  public Leaven at(String siteUrl) {
    return with(siteUrl, order.asOf(), order.editions(), order.revision());
  }

  /** The same, with the dates in its sources held against a day; no clock is read. */
  public Leaven asOf(LocalDate day) {
    return with(order.siteUrl(), day, order.editions(), order.revision());
  }

  /** The same, in these forms; those beside the site are for knowledge bases. */
  public Leaven editions(Edition first, Edition... others) {
    Set<Edition> meant = Edition.meant(EnumSet.of(first, others));
    return with(order.siteUrl(), order.asOf(), meant, order.revision());
  }

  /** The same, with a name for this state of the sources, which the editions' manifest gives. */
  public Leaven revision(String name) {
    return with(order.siteUrl(), order.asOf(), order.editions(), name);
  }

  private Leaven with(
      String siteUrl, @Nullable LocalDate asOf, Set<Edition> editions, String revision) {
    BuildOptions other = new BuildOptions(order.source(), siteUrl, asOf, editions, revision);
    return new Leaven(other.with(order.options()), output);
  }

  /**
   * The same; what JBake would pass over in a JBake site is a warning, and JBake's way followed.
   */
  public Leaven leniently() {
    return with(order.options().leniently(true));
  }

  /** The same; templates and pages of a JBake site can run no code. */
  public Leaven restricted() {
    return with(order.options().restricted());
  }

  /** The same, with the settings of another file than {@code jbake.properties}. */
  public Leaven config(Path file) {
    return with(order.options().config(file));
  }

  /** The same, where the files with settings have another encoding than UTF-8. */
  public Leaven settingsIn(Charset encoding) {
    return with(order.options().encoding(encoding));
  }

  private Leaven with(SiteOptions options) {
    return new Leaven(order.with(options), output);
  }

  /** Where the site goes. */
  public Path output() {
    return output;
  }

  /**
   * Builds the site and puts it in the output's place, all at once or not at all. A report with
   * errors says that nothing was written.
   *
   * @throws org.leaven.pipeline.output.OutputException when the output is not Leaven's to write
   * @throws IOException when something cannot be read or written; the last site stays
   */
  public BuildReport build() throws IOException {
    return new Build(order).run(output);
  }

  /**
   * The site in a browser that follows the edits, at the loopback address: what {@link
   * SiteServer#start} starts.
   */
  public ServeOptions serving() {
    return ServeOptions.of(order, output);
  }

  /**
   * Looks for every problem and writes nothing.
   *
   * @throws IOException when something cannot be read
   */
  public BuildReport check() throws IOException {
    return new Build(order).check();
  }

  /**
   * Counts what the site holds and looks for every problem; writes nothing.
   *
   * @throws IOException when something cannot be read
   */
  public Statistics survey() throws IOException {
    return Statistics.of(order);
  }
}
