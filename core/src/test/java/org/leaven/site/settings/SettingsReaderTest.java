package org.leaven.site.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.site.TestSite;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;

class SettingsReaderTest {
  @TempDir Path folder;
  private TestSite site;

  @BeforeEach
  void writeSite() throws IOException {
    site = new TestSite(folder).file("templates/page.ftl", "x").theme("templates/home.ftl", "x");
  }

  private List<String> problems(SiteKind kind) throws IOException {
    return TestSite.lines(site.settings(kind).problems());
  }

  @Test
  void withoutAFileJBakesDefaultsHold() throws IOException {
    Checked<SiteSettings> settings = site.settings(SiteKind.PLAIN);
    assertEquals(List.of(), settings.problems());
    assertEquals("~~~~~~", settings.value().headerRules().separator());
    assertEquals("draft", settings.value().headerRules().defaultStatus());
    assertEquals(Set.of("page"), settings.value().headerRules().types());
    assertTrue(settings.value().config().getRenderIndex());
    assertTrue(settings.value().written("render.index").isEmpty());
  }

  @Test
  void aKnowledgeBaseHasOtherDefaultsAndItsOwnTypes() throws IOException {
    site.file("jbake.properties", "# ours", "render.feed = yes", "kb.html=true")
        .file("templates/recipe.ftl", "x")
        .file("templates/layout.ftl", "x")
        .file("templates/part/nav.ftl", "x");
    Checked<SiteSettings> settings = site.settings(SiteKind.KNOWLEDGE_BASE);
    assertEquals(List.of(), settings.problems());
    assertEquals(Set.of("page", "recipe"), settings.value().headerRules().types());
    assertEquals(false, settings.value().config().getRenderIndex());
    assertEquals(true, settings.value().config().getRenderFeed());
    assertEquals("true", settings.value().written("kb.html").orElseThrow().value());
    assertEquals(
        new Position("jbake.properties", 3, 1),
        settings.value().written("kb.html").orElseThrow().at());
  }

  @Test
  void aSwitchOfOursIsOnOrOff() throws IOException {
    site.file("jbake.properties", "kb.html=false", "kb.pwa=yes");
    Checked<SiteSettings> settings = site.settings(SiteKind.KNOWLEDGE_BASE);
    assertEquals(1, settings.problems().size());
    assertEquals(
        "jbake.properties:2:1: error [bad-setting]: kb.pwa: \"yes\" is no answer;"
            + " write \"true\" or \"false\"",
        settings.problems().get(0).toString());
    assertEquals(false, settings.value().isOn("kb.pwa", false));
  }

  @Test
  void theAddressGivenGoesBeforeTheOneWritten() throws IOException {
    site.file("jbake.properties", "site.host=http://example.org");
    SiteRequest request = new SiteRequest(site.root, SiteKind.PLAIN, "https://other.org/x", null);
    SiteSettings settings = new SettingsReader(ThemeFiles::none).read(request).value();
    assertEquals("https://other.org/x", settings.config().getSiteHost());
  }

  @Test
  void propertiesOfTheMachineAreNotSettings() throws IOException {
    assertTrue(site.settings(SiteKind.PLAIN).value().config().get("user.home") == null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "render.feed=perhaps|\"perhaps\" is no answer; write \"true\" or \"false\"",
        "render.encoding=UTF-9|unknown encoding \"UTF-9\"; write \"UTF-8\"",
        "render.encoding=U T F|unknown encoding \"U T F\"; write \"UTF-8\"",
        "index.posts_per_page=0|\"0\" is not a number of posts; write a whole number from 1",
        "index.posts_per_page=few|\"few\" is not a number of posts; write a whole number from 1",
        "date.format=yyyy-bb|\"yyyy-bb\" is not a pattern for dates; write \"yyyy-MM-dd\"",
        "freemarker.timezone=Mars/Base|unknown time zone \"Mars/Base\"; write \"UTC\"",
        "jvm.locale=klingon!|unknown locale \"klingon!\"; write \"en_US\"",
        "feed.file=../feed.xml|\"../feed.xml\" is not a path inside the output",
        "tag.path=/../etc|\"/../etc\" is not a path inside the output",
        "draft.suffix=/../x|\"/../x\" is not the ending of a name; leave slashes out",
        "default.status=open|unknown status \"open\"; choose one of \"draft\", \"published\","
            + " \"published-date\"",
        "default.type=pag|no template for type \"pag\"; did you mean \"page\"?",
        "content.folder=texts|there is no folder \"texts\"; create it",
        "template.folder=looks|there is no folder \"looks\"; create it; or, for a knowledge base,"
            + " write content/kb.yaml"
      })
  void aValueThatCannotBeUsedIsToldWithItsLine(String setting, String problem) throws IOException {
    site.file("jbake.properties", "# first", "", "long = a \\", "  render.feed = b", setting);
    String key = setting.substring(0, setting.indexOf('='));
    assertEquals(
        List.of("jbake.properties:5:1: error [bad-setting]: " + key + ": " + problem),
        problems(SiteKind.PLAIN));
  }

  @Test
  void aKnowledgeBaseIsFlatAndInUtf8() throws IOException {
    site.file(
        "jbake.properties",
        "output.extension=.htm",
        "uri.noExtension=true",
        "render.encoding=ISO-8859-1");
    assertEquals(
        List.of(
            "jbake.properties:1:1: error [bad-setting]: output.extension: pages of a knowledge base"
                + " end in \".html\"; remove it",
            "jbake.properties:2:1: error [bad-setting]: uri.noExtension: pages of a knowledge base"
                + " end in \".html\"; remove it",
            "jbake.properties:3:1: error [bad-setting]: render.encoding: a knowledge base is"
                + " written in UTF-8; remove it"),
        problems(SiteKind.KNOWLEDGE_BASE));
  }

  @Test
  void aFileThatIsNotUtf8IsTold() throws IOException {
    Files.write(site.root.resolve("jbake.properties"), "a=é".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "jbake.properties:1:1: error [not-utf-8]: the file is not UTF-8; save it as UTF-8, or name its encoding with --prop-encoding"),
        problems(SiteKind.PLAIN));
  }
}
