package org.leaven.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildReport;
import org.leaven.source.problem.Problem;

/** What JBake passes over is an error; leniently it is a warning, and JBake's way is followed. */
class LenientTest {
  @TempDir Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  @BeforeEach
  void writeSite() throws IOException {
    write("jbake.properties", "render.archive=false", "render.feed=false", "render.tags=false");
    write("templates/page.ftl", "${content.title!\"?\"}: ${content.body}");
    write("templates/index.ftl", "<#list published_pages as page>${page.uri} </#list>");
    write("content/good.md", "title=Good", "type=page", "status=published", "~~~~~~", "Text.");
  }

  private static List<String> lines(BuildReport report) {
    return report.problems().stream().map(Problem::toString).toList();
  }

  /** Strictly an error and no output; leniently a warning and these files. */
  private void expect(String problem, Map<String, String> written) throws IOException {
    String line = problem.replace(": error [", ": warning [");
    assertEquals(List.of(problem), lines(Leaven.of(folder).build()));
    assertFalse(Files.exists(folder.resolve("target/site")));
    assertEquals(List.of(line), lines(Leaven.of(folder).leniently().build()));
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("target/site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.getFileName().toString(), Files.readString(file).strip());
      }
    }
    found.keySet().removeAll(List.of(".leaven", "good.html"));
    assertEquals(new TreeMap<>(written), found);
  }

  @Test
  void aPageWithoutTypeIsLeftOut() throws IOException {
    write("content/a.md", "title=A", "status=published", "~~~~~~", "Text.");
    expect(
        "content/a.md:1:1: error [bad-header]: no type; add a line \"type=page\"",
        Map.of("index.html", "good.html"));
  }

  @Test
  void aPageOfAnUnknownTypeIsLeftOut() throws IOException {
    write("content/a.md", "title=A", "type=pgae", "status=published", "~~~~~~", "Text.");
    expect(
        "content/a.md:2:6: error [unknown-type]: no template for type \"pgae\";"
            + " did you mean \"page\"?",
        Map.of("index.html", "good.html"));
  }

  @Test
  void aPageOfAnUnknownStatusIsWrittenAndNotListed() throws IOException {
    write("content/a.md", "title=A", "type=page", "status=publshed", "~~~~~~", "Text.");
    expect(
        "content/a.md:3:8: error [unknown-status]: unknown status \"publshed\";"
            + " did you mean \"published\"?",
        Map.of("index.html", "good.html", "a.html", "A: <p>Text.</p>"));
  }

  @Test
  void aDayThatDoesNotExistIsMovedOn() throws IOException {
    write("templates/page.ftl", "${content.date?string(\"d MMM\")}");
    write("content/good.md", "type=page", "status=published", "date=2026-11-22", "~~~~~~", "Text.");
    write("content/a.md", "type=page", "status=published", "date=2026-02-30", "~~~~~~", "Text.");
    expect(
        "content/a.md:3:6: error [bad-date]: \"2026-02-30\" is not a date; write it as yyyy-MM-dd",
        Map.of("index.html", "good.html a.html", "a.html", "2 Mar"));
  }

  @Test
  void theLastOfTwoPagesWithOneAddressStays() throws IOException {
    write("content/a.html", "title=H", "type=page", "status=published", "~~~~~~", "HTML");
    write("content/a.md", "title=M", "type=page", "status=published", "~~~~~~", "Markdown");
    expect(
        "content/a.md:1:1: error [duplicate-path]: this and content/a.html would both be written"
            + " to \"a.html\"; rename one of them",
        Map.of("index.html", "a.html good.html", "a.html", "M: <p>Markdown</p>"));
  }

  @Test
  void theIndexReplacesAPageOfItsName() throws IOException {
    write(
        "content/index.md",
        "title=I",
        "type=page",
        "date=2020-01-01",
        "status=published",
        "~~~~~~",
        "Text.");
    expect(
        "content/index.md:1:1: error [duplicate-path]: this and \"index.file\" would"
            + " both be written to \"index.html\"; rename one of them, or set"
            + " \"render.index=false\"",
        Map.of("index.html", "good.html index.html"));
  }

  @Test
  void aPageIsCutWhereItsTemplateFails() throws IOException {
    write("templates/index.ftl", "Before ${nothing} behind");
    expect(
        "templates/index.ftl:1:10: error [template-error]: the following has evaluated to null or"
            + " missing: nothing; met while writing \"masterindex\"",
        Map.of("index.html", "Before"));
  }

  @Test
  void aListWithoutTemplateIsEmpty() throws IOException {
    Files.delete(folder.resolve("templates/index.ftl"));
    expect(
        "templates/index.ftl:1:1: error [template-error]: there is no template \"index.ftl\";"
            + " write it, or set \"render.index=false\"",
        Map.of("index.html", ""));
  }

  @Test
  void aPageWithoutEngineSaysSo() throws IOException {
    write("templates/post.ftl", "${content.title}: ${content.body}");
    write("content/a.adoc", "= A");
    expect(
        "content/a.adoc:1:1: error [missing-engine]: \".adoc\" needs Asciidoctor, which is not"
            + " there; put org.asciidoctor:asciidoctorj:2.5.7 and the jars it needs on the class"
            + " path (--classpath)",
        Map.of(
            "index.html",
            "good.html",
            "a.html",
            "Rendering engine missing: The markup engine [org.jbake.parser.AsciidoctorEngine] for"
                + " [content/a.adoc] couldn't be loaded"));
  }

  @Test
  void aPageInAnotherEncodingKeepsAMarkForEachForeignByte() throws IOException {
    Files.write(
        folder.resolve("content/a.md"),
        "title=\u00e9\ntype=page\nstatus=published\n~~~~~~\nText.\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    expect(
        "content/a.md:1:1: error [not-utf-8]: the file is not UTF-8; save it as UTF-8",
        Map.of("index.html", "a.html good.html", "a.html", "\ufffd: <p>Text.</p>"));
  }

  @Test
  void wordsBehindADateAreAWarningInAnyCase() throws IOException {
    write(
        "content/good.md",
        "type=page",
        "status=published",
        "date=2026-11-22 10:30",
        "~~~~~~",
        "Text.");
    assertEquals(
        List.of(
            "content/good.md:3:6: warning [bad-date]: \"2026-11-22 10:30\" is not a date to its"
                + " end; write it as yyyy-MM-dd, or set \"date.format=yyyy-MM-dd HH:mm\""),
        lines(Leaven.of(folder).build()));
  }

  @Test
  void namesThatDifferInCaseAloneAreAWarningInAnyCase() throws IOException {
    write("content/GOOD.md", "title=A", "type=page", "status=published", "~~~~~~", "Text.");
    assertEquals(
        List.of(
            "content/good.md:1:1: warning [duplicate-path]: this and content/GOOD.md would both be"
                + " written to \"GOOD.html\" where the case of letters does not count; rename one"
                + " of them"),
        lines(Leaven.of(folder).build()));
  }

  @Test
  void settingsThatMeanNothingAreSaid() throws IOException {
    write(
        "jbake.properties",
        "render.archive=false",
        "render.feed=false",
        "render.tags=false",
        "markdown.extensions=TABLES,HARDWARPS",
        "asset.folder=asets");
    List<String> said = lines(Leaven.of(folder).leniently().build());
    assertEquals(
        List.of(
            "jbake.properties:4:1: warning [bad-setting]: markdown.extensions: unknown extension"
                + " \"HARDWARPS\"; did you mean \"HARDWRAPS\"?",
            "jbake.properties:5:1: warning [bad-setting]: asset.folder: there is no folder"
                + " \"asets\"; create it"),
        said);
  }

  @Test
  void aDatedPageWithoutADayStaysAnErrorSinceNoClockIsRead() throws IOException {
    write(
        "content/good.md",
        "type=page",
        "status=published-date",
        "date=2026-11-22",
        "~~~~~~",
        "Text.");
    assertEquals(
        List.of(
            "content/good.md:2:8: error [unknown-status]: status \"published-date\" without a day"
                + " to hold it against; name the day of the edition with --as-of, or write"
                + " \"published\""),
        lines(Leaven.of(folder).leniently().build()));
  }
}
