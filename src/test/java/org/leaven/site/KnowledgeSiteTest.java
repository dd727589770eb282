package org.leaven.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.site.TestSite.Model;
import org.leaven.source.Checked;

class KnowledgeSiteTest {
  private static final String HTML = "<#ftl output_format=\"HTML\">";

  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void writeTheme() throws IOException {
    site =
        new TestSite(folder)
            .theme("templates/topic.ftl", HTML, "${site.title}|${page.title}|${page.count}")
            .theme(
                "templates/page.ftl",
                HTML,
                "${content.title}|${page.rows[0]}|${content.body?no_esc}")
            .theme("assets/css/1-base.css", "base")
            .theme("assets/css/2-part.css", "part")
            .theme("assets/favicon.svg", "theme")
            .theme("assets/search.js", "theme");
  }

  private static GeneratedPage topic() {
    return new GeneratedPage(
        "topics/back.html", "topic", "Back pain", new Model("Back <pain>", 1234, List.of()));
  }

  @Test
  void bakesGeneratedAndAuthoredPagesAssetsAndFiles() throws IOException {
    site.file("content/moving.md", "title=Moving", "type=page", "status=published", "~~~~~~", "*x*")
        .file("content/exercises/plank.yaml", "name: Plank", "type: page", "status: published")
        .file("content/kb.json", "{}")
        .file("content/intro.md", "title=Intro", "type=page", "status=published", "~~~~~~", "x")
        .file("content/images/spine.svg", "<svg/>")
        .file("assets/css/1-base.css", "own")
        .file("assets/favicon.svg", "own");
    AuthoredPage moving =
        site.authored("content/moving.md", new Model("m", 1, List.of("row")), "<p><em>x</em></p>");

    Checked<Baked> baked =
        site.bake(
            site.knowledge(
                List.of(topic()),
                List.of(moving),
                Set.of("content/intro.md"),
                Map.of("data/index.js", "x".getBytes(UTF_8))));

    assertEquals(List.of(), TestSite.lines(baked.problems()));
    assertEquals(
        List.of(
            "css/site.css",
            "data/index.js",
            "favicon.svg",
            "images/spine.svg",
            "moving.html",
            "search.js",
            "topics/back.html"),
        baked.value().files());
    assertEquals(2, baked.value().pages());
    assertEquals("Keep Moving|Back &lt;pain&gt;|1234\n", site.written("topics/back.html"));
    assertEquals("Moving|row|<p><em>x</em></p>\n", site.written("moving.html"));
    assertEquals("own\n", site.written("favicon.svg"));
    assertEquals("own\n\npart\n\n", site.written("css/site.css"));
    assertEquals("theme\n", site.written("search.js"));
  }
}
