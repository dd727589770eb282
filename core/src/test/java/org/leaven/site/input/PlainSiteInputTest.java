package org.leaven.site.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.site.BakeResult;
import org.leaven.site.TestSite;
import org.leaven.source.problem.Checked;

class PlainSiteInputTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void writeSite() throws IOException {
    site =
        new TestSite(folder)
            .file(
                "jbake.properties",
                "site.host=http://example.org",
                "render.sitemap=true",
                "index.paginate=true",
                "index.posts_per_page=2",
                "template.note.file=note.ftl")
            .file(
                "templates/post.ftl",
                "${content.title}|${content.date?string(\"d MMMM yyyy\")}|${1234}|${content.body}",
                "<#if content.previousContent??>older ${content.previousContent.uri}</#if>",
                "<#if content.nextContent??>newer ${content.nextContent.uri}</#if>")
            .file(
                "templates/page.ftl",
                "<@bold>${content.rootpath}</@bold><#macro bold><#nested></#macro>")
            .file("templates/note.ftl", "${content.title} ${data.get(\"team.yaml\").lead}")
            .file(
                "templates/index.ftl",
                "<#list published_posts as post>${post.uri} </#list>",
                "${currentPageNumber}/${numberOfPages} ${nextFileName!\"last\"}")
            .file("templates/archive.ftl", "<#list published_posts as post>${post.title} </#list>")
            .file("templates/feed.ftl", "${published_date?string(\"yyyy-MM-dd\")}")
            .file("templates/sitemap.ftl", "<#list published_content as page>${page.uri} </#list>")
            .file("templates/tags.ftl", "<#list tagged_documents as page>${page.title} </#list>")
            .file("assets/css/site.css", "x")
            .file("data/team.yaml", "lead: Ida");
  }

  private void post(String name, String date, String status, String tags) throws IOException {
    site.file(
        "content/blog/" + name + ".md",
        "title=" + name,
        "type=post",
        "status=" + status,
        "date=" + date,
        "tags=" + tags,
        "~~~~~~",
        "*" + name + "*");
  }

  private void writePosts() throws IOException {
    post("one", "2026-01-01", "published", "back, spine");
    post("two", "2026-01-02", "published", "spine");
    post("twin", "2026-01-02", "published", "arm");
    post("four", "2026-01-04", "draft", "secret");
    post("five", "2026-01-05", "published", "back");
  }

  private Checked<BakeResult> bake() throws IOException {
    Checked<BakeResult> baked = site.bakePlain();
    assertEquals(List.of(), TestSite.lines(baked.problems()));
    return baked;
  }

  @Test
  void bakesPagesIndexArchiveFeedSitemapTagsAndAssets() throws IOException {
    writePosts();
    site.file(
            "content/about.html", "type=page", "status=published", "date=2020-01-01", "~~~~~~", "x")
        .file(
            "content/deep/er/n.md",
            "title=N",
            "type=note",
            "status=published",
            "date=2019-01-01",
            "~~~~~~",
            "x")
        .file("content/photo.png", "x");
    Checked<BakeResult> baked = bake();
    assertEquals(
        List.of(
            "2/index.html",
            "about.html",
            "archive.html",
            "blog/five.html",
            "blog/four-draft.html",
            "blog/one.html",
            "blog/twin.html",
            "blog/two.html",
            "css/site.css",
            "deep/er/n.html",
            "feed.xml",
            "index.html",
            "photo.png",
            "sitemap.xml",
            "tags/arm.html",
            "tags/back.html",
            "tags/spine.html"),
        baked.value().files());
    assertEquals(7, baked.value().pages());
    assertEquals("blog/five.html blog/twin.html \n1/2 2/\n", site.written("index.html"));
    assertEquals("blog/two.html blog/one.html \n2/2 last\n", site.written("2/index.html"));
    assertEquals("five twin two one \n", site.written("archive.html"));
    assertEquals("2026-01-05\n", site.written("feed.xml"));
    assertEquals("five one \n", site.written("tags/back.html"));
    assertEquals("N Ida\n", site.written("deep/er/n.html"));
    assertEquals(
        "one|1 January 2026|1,234|<p><em>one</em></p>\n\n\nnewer blog/two.html\n",
        site.written("blog/one.html"));
  }

  @Test
  void neighboursAreTheNearestPublishedOnesOfTheType() throws IOException {
    writePosts();
    bake();
    assertTrue(site.written("blog/five.html").endsWith("older blog/twin.html\n\n"));
    assertTrue(
        site.written("blog/four-draft.html")
            .endsWith("older blog/twin.html\nnewer blog/five.html\n"));
    assertTrue(
        site.written("blog/twin.html").endsWith("older blog/two.html\nnewer blog/five.html\n"));
    assertTrue(
        site.written("blog/two.html").endsWith("older blog/one.html\nnewer blog/twin.html\n"));
  }

  @Test
  void datedPagesAreHeldAgainstTheDayGivenAndNoOther() throws IOException {
    post("past", "2026-01-01", "published-date", "a");
    post("day", "2026-01-02", "published-date", "a");
    post("future", "2026-01-03", "published-date", "a");
    site.asOf("2026-01-02");
    bake();
    assertEquals("day past \n", site.written("archive.html"));
    assertTrue(site.written("blog/future.html").startsWith("future"));
  }

  @Test
  void datedPagesWithoutADayAreAProblem() throws IOException {
    post("past", "2026-01-01", "published-date", "a");
    assertEquals(
        List.of(
            "content/blog/past.md:3:8: error [unknown-status]: status \"published-date\" without a"
                + " day to hold it against; name the day of the edition with --as-of, or write"
                + " \"published\""),
        TestSite.lines(site.bakePlain().problems()));
  }

  @Test
  void everyPageThatJBakeWouldDropIsAProblem() throws IOException {
    post("good", "2026-01-01", "published", "a");
    post("date", "01/02/2026", "published", "a");
    post("status", "2026-01-01", "publishd", "a");
    site.file("content/type.md", "type=pst", "status=published", "~~~~~~", "x")
        .file("content/header.md", "title=x", "", "x")
        .file("content/line.md", "type=page", "status published", "~~~~~~", "x")
        .file("content/json.md", "type=page", "status=draft", "og={\"a\": }", "~~~~~~", "x")
        .file("content/tag.md", "type=page", "status=draft", "tags=a,../../b", "~~~~~~", "x")
        .file("content/doc.adoc", "= Title")
        .file("content/entry.yaml", "name: x")
        .file("content/broken.yaml", "a: [")
        .file("content/same.md", "type=page", "status=draft", "~~~~~~", "x")
        .file("content/Same.html", "type=page", "status=draft", "~~~~~~", "x");
    Files.write(site.root.resolve("content/latin.md"), "é".getBytes(StandardCharsets.ISO_8859_1));
    List<String> problems = TestSite.lines(site.bakePlain().problems());
    assertEquals(
        List.of(
            "content/blog/date.md:4:6: error [bad-date]",
            "content/blog/status.md:3:8: error [unknown-status]",
            "content/broken.yaml:1:1: error [syntax]",
            "content/doc.adoc:1:1: error [missing-engine]",
            "content/entry.yaml:1:1: error [bad-header]",
            "content/header.md:1:1: error [bad-header]",
            "content/json.md:3:4: error [bad-header]",
            "content/latin.md:1:1: error [not-utf-8]",
            "content/line.md:2:1: error [bad-header]",
            "content/same.md:1:1: warning [duplicate-path]",
            "content/tag.md:3:6: error [bad-header]",
            "content/type.md:1:6: error [unknown-type]"),
        problems.stream().map(line -> line.substring(0, line.indexOf("]:") + 1)).toList());
  }

  @Test
  void aSiteForAnotherEncodingIsReadAndWrittenInIt() throws IOException {
    site.file("jbake.properties", "render.encoding=ISO-8859-1", "render.feed=false");
    Files.write(
        site.root.resolve("content/cafe.md"),
        "title=Café\ntype=post\nstatus=published\ndate=2026-01-01\n~~~~~~\nx\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(site.root.resolve("templates/index.ftl"), "x");
    bake();
    byte[] page = Files.readAllBytes(folder.resolve("output/cafe.html"));
    assertTrue(new String(page, StandardCharsets.ISO_8859_1).startsWith("Café|"));
  }

  @Test
  void headersMayBeYamlBetweenLinesOfHyphens() throws IOException {
    site.file(
            "content/blog/yaml.md",
            "---",
            "title: \"Yeast: how?\"",
            "type: post",
            "status: published",
            "date: 2026-01-03",
            "tags: [back, arm]",
            "---",
            "*x*")
        .file(
            "content/blog/rule.md",
            "title=Rule",
            "type=post",
            "status=published",
            "date=2026-01-01",
            "~~~~~~",
            "---",
            "title: shown",
            "---");
    Checked<BakeResult> baked = bake();
    String page = Files.readString(baked.value().folder().resolve("blog/yaml.html"));
    assertTrue(page.startsWith("Yeast: how?|3 January 2026|"), page);
    assertTrue(page.contains("<p><em>x</em></p>") && !page.contains("---"), page);
    assertTrue(baked.value().files().contains("tags/arm.html"));
    String rule = Files.readString(baked.value().folder().resolve("blog/rule.html"));
    assertTrue(rule.contains("title: shown"), rule);
  }

  @Test
  void whatALinkOutOfTheSitesFolderLeadsToIsNotPublished() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path secret = Files.writeString(outside.resolve("secret.txt"), "x");
    Path page =
        Files.writeString(outside.resolve("p.md"), "type=page\nstatus=published\n~~~~~~\nx");
    Path assets = Files.createDirectories(site.root.resolve("assets"));
    Path content = site.root.resolve("content");
    Files.createSymbolicLink(assets.resolve("a.txt"), secret);
    Files.createSymbolicLink(assets.resolve("folder"), outside);
    Files.createSymbolicLink(content.resolve("b.txt"), secret);
    Files.createSymbolicLink(content.resolve("folder"), outside);
    Files.createSymbolicLink(content.resolve("page.md"), page);
    Files.createSymbolicLink(assets.resolve("in.css"), assets.resolve("css/site.css"));
    site.file("LICENSE", "free");
    Files.createSymbolicLink(assets.resolve("licence.txt"), site.root.resolve("LICENSE"));
    String leftOut =
        ":1:1: warning [symbolic-link]: the link leads out of the site's folder, and is left out;"
            + " put the file itself here, or remove the link";
    assertEquals(
        List.of(
            "assets/a.txt" + leftOut,
            "assets/folder" + leftOut,
            "assets/licence.txt:1:1: warning [symbolic-link]: the link leads out of \"assets\"; put"
                + " the file itself here",
            "content/b.txt" + leftOut,
            "content/folder" + leftOut,
            "content/page.md" + leftOut),
        site.bakePlain().problems().stream().map(Object::toString).toList());
    assertEquals("x\n", site.written("in.css"));
    assertEquals("free\n", site.written("licence.txt"));
    for (String path : List.of("a.txt", "b.txt", "folder", "page.html")) {
      assertFalse(site.isWritten(path), path);
    }
  }
}
