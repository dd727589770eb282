package org.leaven.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildReport;

/** No clock is read: neither for {@code .now} nor for a page without a date. */
class ClockTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  @BeforeEach
  void writeSite() throws IOException {
    write("jbake.properties", "render.index=false", "render.archive=false", "render.feed=false");
    write("content/a.md", "title=A", "type=page", "status=published", "date=2026-03-04", "~~~~~~");
    write("content/b.md", "title=B", "type=page", "status=published", "~~~~~~", "Text.");
    write("content/c.md", "title=C", "type=page", "status=published", "~~~~~~", "Text.");
  }

  private String built(Leaven site, String template) throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("templates/page.ftl"), template);
    BuildReport report = site.build();
    assertEquals(List.of(), report.problems());
    return Files.readString(folder.resolve("target/site/b.html"));
  }

  @Test
  void nowIsTheNewestDateWhereverItIsWritten() throws IOException {
    List<List<String>> templates =
        List.of(
            List.of("${.now?date?iso_utc}", "2026-03-04"),
            List.of("${ .now ?string('yyyy')}", "2026"),
            List.of("<#assign n = .now>${n?string('MM')}", "03"),
            List.of("<#if .now gt content.date?datetime>later<#else>no</#if>", "no"),
            List.of("<#macro m x=.now>${x?string('dd')}</#macro><@m/>", "04"),
            List.of("<#function f x><#return x?string('dd')></#function>${f(.now)}", "04"),
            List.of("${'in ${.now?string(\"yyyy\")}'}", "in 2026"),
            List.of("${[.now][0]?string('dd')}", "04"),
            List.of("${(content.none)!.now?string('dd')}", "04"),
            List.of(
                "\t\t<p>\t${.now?string('dd')}\r\n\r${.now?string('dd')}", "\t\t<p>\t04\r\n\r04"),
            List.of(
                "<#-- .now --><style>a .now { }</style>${r'.now'}",
                "<style>a .now { }</style>.now"),
            List.of("<#noparse>${.now}</#noparse>", "${.now}"),
            List.of("var n = Date.now();", "var n = Date.now();"));
    for (List<String> each : templates) {
      assertEquals(each.get(1), built(Leaven.of(folder), each.get(0)), each.get(0));
    }
  }

  @Test
  void nowIsTheDayOfTheBuildWhereOneIsGiven() throws IOException {
    String template = "${.now?datetime?iso_utc} ${published_date?date?iso_utc}";
    assertEquals("2026-11-22T00:00:00Z 2026-03-04", built(Leaven.of(folder).asOf(DAY), template));
    assertEquals("2026-03-04T00:00:00Z 2026-03-04", built(Leaven.of(folder), template));
  }

  @Test
  void aPageThatShowsNowIsWrittenAgainWhenItMoves() throws IOException {
    String template = "${.now?date?iso_utc}";
    assertEquals("2026-03-04", built(Leaven.of(folder), template));
    write("content/a.md", "title=A", "type=page", "status=published", "date=2026-05-06", "~~~~~~");
    assertEquals("2026-05-06", built(Leaven.of(folder), template));
  }

  @Test
  void withoutAnyDateThereIsNoNow() throws IOException {
    write("content/a.md", "title=A", "type=page", "status=published", "~~~~~~");
    write("templates/page.ftl", "<p>", "${.now}");
    assertEquals(
        "[templates/page.ftl:2:1: error [template-error]: no clock is read, and no page has a date"
            + " for \".now\"; name a day with --as-of; met while writing \"a.html\" and 2 more]",
        Leaven.of(folder).check().problems().toString());
    assertEquals("1970", built(Leaven.of(folder), "${content.date?string('yyyy')}"));
  }

  @Test
  void pagesWithoutADateDoNotDependOnTheTimesOfTheirFiles() throws IOException {
    String template =
        "<#list published_pages as p>${p.uri} ${p.date?date?iso_utc} </#list>"
            + "${published_date?date?iso_utc}";
    String expected = "a.html 2026-03-04 b.html 2026-03-04 c.html 2026-03-04 2026-03-04";
    assertEquals(expected, built(Leaven.of(folder), template));
    FileTime time = FileTime.from(Instant.parse("2030-01-01T00:00:00Z"));
    Files.setLastModifiedTime(folder.resolve("content/c.md"), time);
    assertEquals(expected, built(Leaven.of(folder), template));
    assertEquals(
        "b.html 2026-11-22 c.html 2026-11-22 a.html 2026-03-04 2026-03-04",
        built(Leaven.of(folder).asOf(DAY), template));
  }
}
