package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.source.problem.Problem;

/** A setting that is wrong hides no fault of a page, and brings none about. */
class BadSettingsTest {
  private static final String LINK = "content/p.md:4:5 broken-link";

  @TempDir Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private void knowledgeBase() throws IOException {
    write("content/kb.yaml", "id: k\ntitle: K\n");
    write("content/p.md", "title=P\ndate=2026-01-02\n~~~~~~\n[a](nowhere.html)\n");
  }

  private static String line(Problem problem) {
    return problem.at() + " " + problem.code().id();
  }

  private List<String> check() throws IOException {
    return new Build(new BuildOptions(root, "", null))
        .check().problems().stream().map(BadSettingsTest::line).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "render.index=maybe",
        "kb.markdown=maybe",
        "kb.pwa=1",
        "kb.single=small",
        "kb.scorm.complete=pages:0",
        "kb.edit-url=https://example.org/edit",
        "kb.report-url=team@example.org",
        "render.encoding=latin99",
        "index.file=../x",
        "tag.path=../..",
        "output.extension=/x",
        "draft.suffix=a/b",
        "template.page.extension=/a",
        "index.posts_per_page=0",
        "date.format=qqq",
        "freemarker.timezone=Mars",
        "jvm.locale=x!",
        "header.separator=",
        "site.host=foo bar",
        "uri.noExtension=true"
      })
  void oneBadSettingHidesNothing(String setting) throws IOException {
    knowledgeBase();
    write("jbake.properties", "default.type=page\ndefault.status=published\n" + setting + "\n");
    assertEquals(List.of(LINK, "jbake.properties:3:1 bad-setting"), check());
  }

  @ParameterizedTest
  @ValueSource(strings = {"default.type=pgae", "default.type=zzz", "default.status=publish"})
  void whatPagesFallBackOnIsReplacedBySomethingUsable(String setting) throws IOException {
    knowledgeBase();
    String other =
        setting.startsWith("default.type") ? "default.status=published" : "default.type=page";
    write("jbake.properties", setting + "\n" + other + "\n");
    assertEquals(List.of(LINK, "jbake.properties:1:1 bad-setting"), check());
  }

  @Test
  void aBadEscapeLeavesTheOtherSettingsReadable() throws IOException {
    knowledgeBase();
    write("jbake.properties", "default.type=page\ndefault.status=published\nx=\\uZZ\nkb.pwa=1\n");
    assertEquals(
        List.of(LINK, "jbake.properties:3:3 bad-setting", "jbake.properties:4:1 bad-setting"),
        check());
  }

  @Test
  void aFormatOfDatesThatIsNoneBlamesNoDate() throws IOException {
    knowledgeBase();
    write("content/p.md", "title=P\ndate=02.01.2026\n~~~~~~\n[a](nowhere.html)\n");
    write("jbake.properties", "default.type=page\ndefault.status=published\ndate.format=qqq\n");
    assertEquals(List.of(LINK, "jbake.properties:3:1 bad-setting"), check());
  }

  @Test
  void aPlainSiteIsCheckedToItsEnd() throws IOException {
    write("content/p.md", "title=P\ntype=page\nstatus=publishd\n~~~~~~\nx\n");
    write("templates/page.ftl", "<p>${content.title}</p>");
    write("jbake.properties", "render.feed=perhaps\n");
    assertEquals(
        List.of("content/p.md:3:8 unknown-status", "jbake.properties:1:1 bad-setting"),
        check().stream().filter(line -> !line.contains("template-error")).toList());
  }

  @Test
  void pagesAreCheckedThoughThereAreNoTemplates() throws IOException {
    write("content/p.md", "title=P\ntype=page\nstatus=publishd\n~~~~~~\nx\n");
    write("jbake.properties", "render.feed=true\n");
    assertEquals(List.of("content/p.md:3:8 unknown-status", "templates:1:1 bad-setting"), check());
    write("jbake.properties", "# mine\ntemplate.folder=looks\ncontent.folder=pages\n");
    assertEquals(
        List.of("jbake.properties:2:1 bad-setting", "jbake.properties:3:1 bad-setting"), check());
  }

  @Test
  void whatMeetsADefaultIsToldAtTheOther() throws IOException {
    write("content/feed.md", "title=P\ntype=page\nstatus=published\n~~~~~~\nx\n");
    write("templates/page.ftl", "x");
    String off = "render.index=false\nrender.archive=false\ntemplate.page.extension=.xml\n";
    write("jbake.properties", off);
    assertEquals(List.of("content/feed.md:1:1 duplicate-path"), paths());
    write("jbake.properties", off + "feed.file=feed.xml\n");
    assertEquals(List.of("jbake.properties:4:1 duplicate-path"), paths());
  }

  private List<String> paths() throws IOException {
    return check().stream().filter(line -> line.endsWith("duplicate-path")).toList();
  }

  @Test
  void nothingIsBakedIntoTheOutput() throws IOException {
    knowledgeBase();
    write("jbake.properties", "kb.pwa=1\n");
    Path output = root.resolve("target/site");
    assertEquals(false, new Build(new BuildOptions(root, "", null)).run(output).isGood());
    assertEquals(false, Files.exists(output));
  }
}
