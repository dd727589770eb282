package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.search.JavaSearchReader;

/** What readers of the manual ask its search for, and the section that answers them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManualAnswersTest {
  private static final int FIRST = 3;

  private JavaSearchReader reader;

  @BeforeAll
  void bake(@TempDir Path site) throws IOException {
    BuildReport report = new Build(new BuildOptions(Path.of("src", "manual"), "", null)).run(site);
    assertEquals(List.of(), report.problems());
    reader = JavaSearchReader.of(site);
  }

  @AfterAll
  void close() {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource({
    "install, authoring.html#installing",
    "image, pages.html#pictures",
    "404, publishing.html#missing-pages-404html",
    "redirect, publishing.html#pages-that-have-moved",
    "former ids, format.html#former-ids",
    "sub path, publishing.html#a-web-server-or-a-sub-path-of-it",
    "base path, publishing.html#a-web-server-or-a-sub-path-of-it",
    "translate, translating.html",
    "seo, pages.html#how-a-site-is-found-and-shared",
    "rss, pages.html#how-a-site-is-found-and-shared",
    "offline, editions.html#the-phone",
    "pwa, editions.html#the-phone",
    "pdf, editions.html#the-document-for-paper",
    "embed, integrators.html#embedding-with-one-line",
    "spreadsheet, integrators.html#the-data",
    "Maven, maven.html",
    "errors, problems.html",
    "error, problems.html",
    "ignore warning, check.html#accepting-a-warning",
    "live reload, serve.html",
    "front matter, pages.html#the-header",
    "dark mode, theming.html#tokens",
    "docker, publishing.html#a-container",
    "domain, publishing.html#a-domain-of-your-own",
    "favicon, pages.html#assets-and-styles",
  })
  void sectionIsAmongTheFirst(String query, String path) {
    JavaSearchReader.Answer answer = reader.ask(query);
    List<String> first =
        answer.groups().stream()
            .flatMap(group -> group.results().stream())
            .map(JavaSearchReader.Result::id)
            .limit(FIRST)
            .toList();
    assertTrue(first.contains(path), query + " leads to " + first);
    assertEquals("", answer.lacking());
  }
}
