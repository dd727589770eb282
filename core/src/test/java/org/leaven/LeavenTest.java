package org.leaven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.BuildReport;
import org.leaven.source.problem.Problem;

class LeavenTest {
  @TempDir Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private void writeSite() throws IOException {
    write("jbake.properties", "render.archive=false", "render.tags=false");
    write("templates/post.ftl", "${content.title} ${config.site_host}");
    write("templates/index.ftl", "<#list published_posts as post>${post.uri} </#list>");
    write("templates/feed.ftl", "feed");
    for (int year : List.of(2025, 2027)) {
      write(
          "content/of-" + year + ".md",
          "title=Of " + year,
          "type=post",
          "status=published-date",
          "date=" + year + "-01-01",
          "~~~~~~",
          "Text.");
    }
  }

  private static List<String> lines(BuildReport report) {
    return report.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void buildsWhatTheManualShows() throws IOException {
    writeSite();
    Path output = folder.resolve("target/site");
    BuildReport report =
        Leaven.of(folder)
            .into(output)
            .at("https://example.org/health")
            .asOf(LocalDate.of(2026, 11, 22))
            .build();
    assertEquals(List.of(), lines(report));
    assertEquals(2, report.pages());
    assertEquals("of-2025.html ", Files.readString(output.resolve("index.html")).strip() + " ");
    assertTrue(
        Files.readString(output.resolve("of-2025.html")).contains("https://example.org/health"));
  }

  @Test
  void theOutputIsBelowTheSourceWhenNobodySaysWhere() throws IOException {
    writeSite();
    Leaven leaven = Leaven.of(folder).asOf(LocalDate.of(2026, 11, 22));
    assertTrue(leaven.build().isGood());
    assertEquals(folder.resolve("target/site"), leaven.output());
    assertTrue(Files.exists(folder.resolve("target/site/index.html")));
  }

  @Test
  void aMissingFolderIsNamed() {
    Leaven leaven = Leaven.of(folder.resolve("knowlege"));
    IOException refused = assertThrows(NoSuchFileException.class, leaven::build);
    assertEquals(folder.resolve("knowlege") + ": there is no such folder", refused.getMessage());
    assertThrows(NoSuchFileException.class, leaven::check);
  }

  @Test
  void checkingWritesNothing() throws IOException {
    writeSite();
    assertTrue(Leaven.of(folder).asOf(LocalDate.of(2026, 11, 22)).check().isGood());
    assertFalse(Files.exists(folder.resolve("target")));
  }

  @Test
  void eachWordGivesAnotherObject() throws IOException {
    writeSite();
    write("content/typo.md", "title=Typo", "type=post", "status=publshed", "~~~~~~", "Text.");
    Leaven strict = Leaven.of(folder).asOf(LocalDate.of(2026, 11, 22));
    Leaven lenient = strict.leniently();
    assertEquals(
        List.of(
            "content/typo.md:3:8: error [unknown-status]: unknown status \"publshed\";"
                + " did you mean \"published\"?"),
        lines(strict.build()));
    assertFalse(Files.exists(folder.resolve("target/site")));
    BuildReport report = lenient.at("https://example.org/").build();
    assertEquals(
        List.of(
            "content/typo.md:3:8: warning [unknown-status]: unknown status \"publshed\";"
                + " did you mean \"published\"?"),
        lines(report));
    assertTrue(Files.exists(folder.resolve("target/site/typo.html")));
  }
}
