package org.leaven.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Statistics;
import org.leaven.source.problem.Problem;

/** A report for {@code mvn site}: entries, verdicts, what they rest on, and problems. */
public final class ReportMojo extends AbstractMojo implements MavenReport {
  /** The folder with {@code content/} and {@code jbake.properties}. */
  private File source;

  /** Where the reports of the project go. */
  private File reportDirectory;

  /** For a JBake site: what JBake would pass over is a warning, not an error. */
  private boolean lenient;

  /** Leaves the report out. */
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
    AbstractSiteMojo.quiet();
    Leaven leaven = Leaven.of(source.toPath());
    try {
      write((lenient ? leaven.leniently() : leaven).survey(), new ReportPage(sink));
    } catch (IOException e) {
      throw new MavenReportException(Objects.toString(e.getMessage()), e);
    }
  }

  private static void write(Statistics survey, ReportPage sheet) {
    BuildReport report = survey.report();
    String name = survey.title().isEmpty() ? "Site" : survey.title();
    sheet.begin(name);
    sheet.paragraph(
        survey.title().isEmpty()
            ? report.pages() + " pages."
            : "%d entries, %d verdicts, %d pages, %d links."
                .formatted(report.entries(), report.verdicts(), report.pages(), report.links()));
    problems(report.problems(), sheet);
    survey.tables().forEach(sheet::table);
    sheet.end();
  }

  private static void problems(List<Problem> problems, ReportPage sheet) {
    if (problems.isEmpty()) {
      sheet.paragraph("No problems.");
      return;
    }
    sheet.table(
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
  @SuppressWarnings("deprecation") // older site plugins know no path
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
    return "Entries, verdicts, what they rest on, and problems.";
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
    return !skip && new File(source, "content").isDirectory();
  }
}
