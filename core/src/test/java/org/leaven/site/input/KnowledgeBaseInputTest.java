package org.leaven.site.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.site.BakeResult;
import org.leaven.site.TestSite;
import org.leaven.site.TestSite.Model;
import org.leaven.source.problem.Checked;

class KnowledgeBaseInputTest {
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

    Checked<BakeResult> baked =
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
    assertEquals("own\n\npart\n", site.written("css/site.css"));
    assertEquals("theme\n", site.written("search.js"));
  }

  @Test
  void aLinkThatLeadsBackEndsTheBake() throws IOException {
    site.file("assets/a.txt", "x");
    Path assets = site.root.resolve("assets");
    Files.createSymbolicLink(assets.resolve("top"), Path.of(".."));
    Files.createDirectories(assets.resolve("deep"));
    Files.createSymbolicLink(assets.resolve("deep/back"), Path.of("..", "..", "assets"));
    assertEquals(
        List.of("assets/deep/back:1:1", "assets/top:1:1"),
        problems(site.bakeKnowledge(List.of(topic()), List.of())).stream()
            .map(line -> line.replaceAll(": error.*", ""))
            .toList());
  }

  private static List<String> problems(Checked<BakeResult> baked) {
    return TestSite.lines(baked.problems());
  }

  @Test
  void anOwnTemplateReplacesTheThemesOfTheSameName() throws IOException {
    site.theme("templates/part/name.ftl", HTML, "theme")
        .theme("templates/home.ftl", HTML, "<#include \"part/name.ftl\">")
        .file("templates/part/name.ftl", HTML, "own");
    GeneratedPage home =
        new GeneratedPage("index.html", "home", "Home", new Model("", 0, List.of()));
    assertEquals(List.of(), problems(site.bakeKnowledge(List.of(home), List.of())));
    assertEquals("own\n", site.written("index.html"));
  }

  @Test
  void templatesSeeJBakesVariablesToo() throws IOException {
    site.file("jbake.properties", "greeting=Hello", "render.sitemap=true")
        .theme(
            "templates/topic.ftl",
            HTML,
            "${config.greeting} ${content.rootpath}${content.uri} ${content.title} ${content.type}",
            "<#list published_pages as p>${p.page.title} ${(p.date?string)!\"no date\"}</#list>",
            "${published_date???c} ${config.sourceFolder???c}")
        .theme("templates/sitemap.ftl", "<#list published_content as c>${c.uri} </#list>")
        .file("content/moving.md", "type=page", "status=published", "~~~~~~", "x");
    AuthoredPage moving = site.authored("content/moving.md", new Model("m", 1, List.of("row")), "");
    site.theme("templates/page.ftl", HTML, "${page.title}");
    assertEquals(List.of(), problems(site.bakeKnowledge(List.of(topic()), List.of(moving))));
    assertEquals(
        "Hello ../topics/back.html Back pain topic\nm no date\nfalse false\n",
        site.written("topics/back.html"));
    assertEquals("moving.html topics/back.html \n", site.written("sitemap.xml"));
  }

  @Test
  void draftsAreWrittenAsJBakeWritesThemAndListedNowhere() throws IOException {
    site.theme("templates/topic.ftl", HTML, "<#list published_pages as p>${p.uri}</#list>.")
        .file("content/moving.md", "title=M", "type=page", "status=draft", "~~~~~~", "x");
    AuthoredPage moving =
        site.authored("content/moving.md", new Model("m", 1, List.of("row")), "b");
    Checked<BakeResult> baked = site.bakeKnowledge(List.of(topic()), List.of(moving));
    assertEquals(List.of(), problems(baked));
    assertEquals("M|row|b\n", site.written("moving-draft.html"));
    assertEquals(".\n", site.written("topics/back.html"));
  }

  @Test
  void htmlPagesGoThroughJBakeWhenNobodyPreparedThem() throws IOException {
    site.file("templates/raw.ftl", HTML, "${content.title}: ${content.body?no_esc}")
        .file("content/a.html", "title=A", "type=raw", "status=published", "~~~~~~", "<b>x</b>")
        .file("content/b.html", "title=B", "type=rw", "status=published", "~~~~~~", "<b>x</b>");
    assertEquals(
        List.of(
            "content/b.html:2:6: error [unknown-type]: no template for type \"rw\"; did you mean"
                + " \"raw\"?"),
        problems(site.bakeKnowledge(List.of(), List.of())));
    assertEquals("A: <b>x</b>\n\n", site.written("a.html"));
  }

  @Test
  void everyTemplateErrorOfARunIsToldOnceWithItsPlace() throws IOException {
    site.theme("templates/part/bad.ftl", HTML, "", "  ${page.nothing}")
        .theme("templates/topic.ftl", HTML, "<#include \"part/bad.ftl\">")
        .file("templates/own.ftl", HTML, "text", "${page.count?no_such}")
        .file("templates/sum.ftl", HTML, "${page.rows + 1}")
        .theme("templates/lost.ftl", HTML, "<#include \"gone.ftl\">");
    Model model = new Model("x", 1, List.of());
    Checked<BakeResult> baked =
        site.bakeKnowledge(
            List.of(
                topic(),
                new GeneratedPage("a.html", "topic", "A", model),
                new GeneratedPage("b.html", "own", "B", model),
                new GeneratedPage("c.html", "sum", "C", model),
                new GeneratedPage("d.html", "none", "D", model),
                new GeneratedPage("e.html", "lost", "E", model)),
            List.of());
    List<String> lines = problems(baked);
    assertEquals(
        List.of(
            "default-theme/templates/lost.ftl:2:1",
            "default-theme/templates/part/bad.ftl:3:5",
            "templates/none.ftl:1:1",
            "templates/own.ftl:3:14",
            "templates/sum.ftl:2:3"),
        baked.problems().stream().map(problem -> problem.at().toString()).toList());
    assertEquals(
        "default-theme/templates/part/bad.ftl:3:5: error [template-error]: the following has"
            + " evaluated to null or missing: page.nothing; met while writing \"a.html\" and 1 more",
        lines.get(1));
    lines.forEach(line -> assertEquals(1, line.lines().count()));
  }

  @Test
  void aPageWithATemplateErrorIsNotHalfWritten() throws IOException {
    site.theme("templates/topic.ftl", HTML, "half", "${page.nothing}");
    site.bakeKnowledge(List.of(topic()), List.of());
    assertFalse(site.isWritten("topics/back.html"));
  }

  @Test
  void whatIsTriedWithAnAnswerIsNoProblem() throws IOException {
    site.theme("templates/topic.ftl", HTML, "<#attempt>${page.nothing}<#recover>none</#attempt>");
    assertEquals(List.of(), problems(site.bakeKnowledge(List.of(topic()), List.of())));
    assertEquals("none\n", site.written("topics/back.html"));
  }

  @Test
  void twoThatWantOnePlaceAreAProblem() throws IOException {
    site.file("content/topics/back.md", "title=T", "type=page", "status=published", "~~~~~~", "x")
        .file("assets/a.txt", "1")
        .file("content/A.txt", "2");
    AuthoredPage back =
        site.authored("content/topics/back.md", new Model("m", 1, List.of("row")), "b");
    assertEquals(
        List.of(
            "content/A.txt:1:1: error [duplicate-path]: this and assets/a.txt would both be written"
                + " to \"a.txt\"; rename one of them",
            "topics/back.html:1:1: error [duplicate-path]: this and content/topics/back.md would"
                + " both be written to \"topics/back.html\"; rename one of them"),
        problems(site.bakeKnowledge(List.of(topic()), List.of(back))));
  }

  @Test
  void aPageThatJBakeDoesNotFindIsALostPage() throws IOException {
    site.file("content/old/moving.md", "title=M", "type=page", "status=published", "~~~~~~", "x")
        .file("content/old/.jbakeignore", "")
        .file("content/new.md", "title=N", "type=page", "status=published", "~~~~~~", "x");
    AuthoredPage moving =
        site.authored("content/old/moving.md", new Model("m", 1, List.of("row")), "b");
    assertEquals(
        List.of(
            "content/new.md:1:1: error [lost-page]: the page was not prepared",
            "content/old/moving.md:1:1: error [lost-page]: the page was not among those that JBake"
                + " found"),
        problems(site.bakeKnowledge(List.of(), List.of(moving))));
  }

  @Test
  void whatEditorsLeaveBesideFilesIsNotPublished() throws IOException {
    site.file("content/note.txt", "x").file("content/note.txt~", "old");
    site.file("content/foods/plum.yaml~", "name: Old");
    assertEquals(List.of(), problems(site.bakeKnowledge(List.of(topic()), List.of())));
    assertEquals("x\n", site.written("note.txt"));
    assertFalse(site.isWritten("note.txt~"));
    assertFalse(site.isWritten("foods"));
  }

  @Test
  void aLinkThatLeadsOutIsAProblem() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.txt"), "x");
    Path inside = Files.writeString(site.root.resolve("content/note.txt"), "x");
    Files.createSymbolicLink(site.root.resolve("content/out.txt"), outside);
    Files.createSymbolicLink(site.root.resolve("content/in.txt"), inside);
    assertEquals(
        List.of(
            "content/out.txt:1:1: error [symbolic-link]: the link leads out of \"content\"; put the"
                + " file itself here"),
        problems(site.bakeKnowledge(List.of(topic()), List.of())));
  }

  @Test
  void stylesThatLeavenMakesAreJoinedToo() throws IOException {
    site.file("assets/css/3-own.css", "own");
    Map<String, byte[]> made = Map.of("css/z-accent.css", "accent".getBytes(UTF_8));
    site.bake(site.knowledge(List.of(), List.of(), Set.of(), made));
    assertEquals("base\npart\nown\n\naccent\n", site.written("css/site.css"));
  }

  @Test
  void pathsThatLeaveTheOutputAreRefused() {
    for (String path : List.of("../x.html", "/x.html", "a/../../x.html", "")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new GeneratedPage(path, "topic", "x", () -> "model"));
    }
  }

  @Test
  void aFolderWithSomethingInItIsNotBakedInto() throws IOException {
    site.bakeKnowledge(List.of(topic()), List.of());
    assertThrows(IOException.class, () -> site.bakeKnowledge(List.of(topic()), List.of()));
  }
}
