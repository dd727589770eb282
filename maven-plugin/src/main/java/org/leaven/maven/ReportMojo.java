package org.leaven.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Statistics;
import org.leaven.source.problem.Problem;

/** Writes a report for {@code mvn site}: entries, verdicts, their sources and reasons, problems. */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractMojo implements MavenReport {
  /** The folder with {@code content/} and {@code jbake.properties}. */
  @Parameter(property = "leaven.source", defaultValue = "${project.basedir}", required = true)
  private File source;

  /** The folder of the project's reports. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  private File reportDirectory;

  /** For a JBake site: reports what JBake would ignore as warnings instead of errors. */
  @Parameter(property = "leaven.lenient", defaultValue = "false")
  private boolean lenient;

  /** Skips the report. */
  @Parameter(property = "leaven.skip", defaultValue = "false")
  private boolean skip;

  @SuppressWarnings("NullAway.Init") // Maven fills the fields
  public ReportMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    throw new MojoExecutionException(
        "this is a report: name it among the <reporting> plugins, and run mvn site");
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    AbstractSiteMojo.silenceLibraries();
    Leaven leaven = Leaven.of(source.toPath());
    try {
      write((lenient ? leaven.leniently() : leaven).survey(), new ReportPage(sink));
    } catch (IOException e) {
      throw new MavenReportException(Objects.toString(e.getMessage()), e);
    }
  }

  private static void write(Statistics statistics, ReportPage page) {
    BuildReport report = statistics.report();
    String name = statistics.title().isEmpty() ? "Site" : statistics.title();
    page.begin(name);
    page.paragraph(
        statistics.title().isEmpty()
            ? report.pages() + " pages."
            : "%d entries, %d verdicts, %d pages, %d links."
                .formatted(report.entries(), report.verdicts(), report.pages(), report.links()));
    problems(report.problems(), page);
    statistics.tables().forEach(page::table);
    page.end();
  }

  private static void problems(List<Problem> problems, ReportPage page) {
    if (problems.isEmpty()) {
      page.paragraph("No problems.");
      return;
    }
    page.table(
        new Statistics.Table(
            "Problems",
            List.of("Place", "Severity", "Code", "What", "What to do"),
            problems.stream().map(ReportMojo::row).toList()));
  }

  private static List<String> row(Problem problem) {
    return List.of(
        problem.at().path() + ":" + problem.at().line() + ":" + problem.at().column(),
        problem.severity().word(),
        problem.code().id(),
        problem.what(),
        problem.cure());
  }

  @Override
  public String getOutputPath() {
    return "knowledge";
  }

  @Override
  @SuppressWarnings("deprecation") // older site plugins call it
  public String getOutputName() {
    return getOutputPath();
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Knowledge base";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Entries, verdicts, the sources and reasons behind verdicts, and problems.";
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    reportDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return reportDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  @Override
  public boolean canGenerateReport() {
    boolean isThere = new File(source, "content").isDirectory();
    if (!skip && !isThere) {
      getLog().warn("no report: there is no folder content in " + source + "; set its <source>");
    }
    return !skip && isThere;
  }
}
