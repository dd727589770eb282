package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
@Tag("javascript")
class ManualAnswersTest {
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
    "image, pages.html#images-and-pictures",
    "404, publishing.html#missing-pages-404html",
    "translate, translating.html",
    "spreadsheet, spreadsheet.html",
    "excel, import.html#a-table-csv-or-excel",
    "from a spreadsheet, authoring.html#from-a-spreadsheet",
    "csv, import.html#a-table-csv-or-excel",
    "offline, editions.html#offline-on-a-phone-pwa",
    "embed, integrators.html#embed-with-one-line",
    "iframe, integrators.html#portals",
    "gradle, gradle.html",
    "maven, maven.html",
    "jbake, jbake.html",
    "compare with jbake, jbake.html#compare-with-jbake",
    "dark mode, theming.html#tokens-fonts-sizes-dark-mode",
    "fonts, theming.html#colours-fonts-and-logo-theme-in-kbyaml",
    "former ids, format.html#former-ids",
    "rename, commands.html#leaven-rename",
    "sub path, publishing.html#a-web-server-or-a-sub-path-of-it",
    "github pages, publishing.html#github-pages",
    "docker, publishing.html#a-container",
    "domain, publishing.html#a-domain-of-your-own",
    "seo, pages.html#how-a-site-is-found-and-shared",
    "rss, pages.html#how-a-site-is-found-and-shared",
    "pdf, editions.html#pdf-the-document-for-paper",
    "epub, editions.html#epub-the-book",
    "errors, problems.html",
    "ignore warning, check.html#accepting-a-warning",
    "live reload, serve.html",
    "front matter, pages.html#the-header",
    "favicon, pages.html#assets-and-styles",
    "cms, authoring.html#editing-in-the-browser-with-a-cms",
    "upgrade, authoring.html#a-new-version-of-leaven",
    "vs code, authoring.html#editor-support",
    "redirect, publishing.html#redirects",
    "logo, theming.html#colours-fonts-and-logo-theme-in-kbyaml",
    "pwa, editions.html#offline-on-a-phone-pwa",
    "glossary, format.html#glossary",
    "draft, format.html#drafts",
    "api, integrators.html#the-api-the-data",
    "colours, theming.html#colours-fonts-and-logo-theme-in-kbyaml",
  })
  void sectionIsTheFirst(String query, String path) {
    JavaSearchReader.Answer answer = reader.ask(query);
    String first =
        answer.groups().stream()
            .flatMap(group -> group.results().stream())
            .map(JavaSearchReader.Result::id)
            .findFirst()
            .orElse("nothing");
    assertEquals(path, first, query);
    assertEquals("", answer.lacking());
  }
}
