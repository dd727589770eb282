package org.leaven.edition.pwa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.edition.OddKnowledgeBase;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The manifest, the icons and the worker, and a site without them. */
class PhoneEditionTest {
  @TempDir private Path folder;

  private Path source(OddKnowledgeBase.Words words, String... settings) throws IOException {
    Path source = OddKnowledgeBase.write(folder.resolve("source"), words, 3);
    Files.write(source.resolve("jbake.properties"), List.of(settings));
    return source;
  }

  private Path site(Path source) throws IOException {
    Path site = folder.resolve("out/site");
    assertTrue(
        new Build(new BuildOptions(source, "https://example.org/", null, Set.of(Edition.SITE), ""))
            .run(site)
            .isGood());
    return site;
  }

  @Test
  void theManifestSpeaksTheSitesLanguageAndItsIconsAreThere() throws IOException {
    Path site = site(source(OddKnowledgeBase.ARABIC, "kb.pwa=true"));
    JsonNode manifest =
        new ObjectMapper().readTree(Files.readAllBytes(site.resolve("site.webmanifest")));
    assertEquals(OddKnowledgeBase.ARABIC.title(), manifest.get("name").asString());
    assertEquals(OddKnowledgeBase.ARABIC.title(), manifest.get("short_name").asString());
    assertEquals("ar", manifest.get("lang").asString());
    assertEquals("rtl", manifest.get("dir").asString());
    assertEquals("#fbfaf6", manifest.get("theme_color").asString());
    assertEquals("index.html", manifest.get("start_url").asString());
    assertFalse(manifest.has("id"));
    assertEquals(3, manifest.get("icons").size());
    for (JsonNode icon : manifest.get("icons")) {
      BufferedImage image = ImageIO.read(site.resolve(icon.get("src").asString()).toFile());
      assertEquals(image.getWidth() + "x" + image.getHeight(), icon.get("sizes").asString());
    }
  }

  @Test
  void everyPageNamesTheManifest() throws IOException {
    Path site = site(source(OddKnowledgeBase.ACCENTS, "kb.pwa=true"));
    Document page = Jsoup.parse(site.resolve("foods/food-1.html").toFile());
    assertEquals("../site.webmanifest", page.select("link[rel=manifest]").attr("href"));
    assertEquals(
        List.of("#fbfaf6", "#14171a"), page.select("meta[name=theme-color]").eachAttr("content"));
    assertTrue(Files.readString(site.resolve("js/page.js")).contains("serviceWorker"));
  }

  @Test
  void theAuthorsOwnIconAndWorkerStay() throws IOException {
    Path source = source(OddKnowledgeBase.ACCENTS, "kb.pwa=true");
    Path assets = Files.createDirectories(source.resolve("assets"));
    Files.writeString(assets.resolve("icon-192.png"), "mine");
    Files.writeString(assets.resolve("service-worker.js"), "// mine");
    Path site = site(source);
    assertEquals("mine", Files.readString(site.resolve("icon-192.png")));
    assertEquals("// mine", Files.readString(site.resolve("service-worker.js")));
  }

  @Test
  void whatPhonesNeedIsKeptAndNothingElse() throws IOException {
    Path source = source(OddKnowledgeBase.ACCENTS, "kb.pwa=true");
    Path assets = Files.createDirectories(source.resolve("assets/pictures"));
    Files.writeString(assets.resolve("own.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.writeString(source.resolve("assets/_headers"), "/*");
    Path site = site(source);
    String worker = Files.readString(site.resolve("service-worker.js"));
    for (String file : Trees.files(site, "")) {
      boolean isKept =
          file.matches(
              "(?!404).*\\.html|(css|js|search|cards)/.*|(icon|favicon).*|site.web.*|.*/own.svg|foods/(drawn.svg|seen.gif)");
      assertEquals(isKept, worker.contains("\n  \"" + file + "\": "), file);
    }
  }

  @Test
  void withoutTheSettingThereIsOnlyWhatClearsUp() throws IOException {
    Path site = site(source(OddKnowledgeBase.ACCENTS));
    assertFalse(Files.exists(site.resolve("site.webmanifest")));
    assertFalse(Files.exists(site.resolve("icon-192.png")));
    assertFalse(Files.readString(site.resolve("index.html")).contains("manifest"));
    assertFalse(Files.readString(site.resolve("js/page.js")).contains("serviceWorker"));
    String worker = Files.readString(site.resolve("service-worker.js"));
    assertTrue(worker.contains("registration.unregister()"), worker);
    assertFalse(worker.contains("fetch"), worker);
  }

  @Test
  void coloursAreTheAuthorsElseTheThemes() {
    String tokens = "--accent: #123456; --paper: light-dark(#fff, #111);";
    ThemeSettings plain =
        new ThemeSettings("", List.of(), List.of(), "", "", ThemeSettings.Home.PLAIN, true);
    assertEquals(new PwaColours("#fff", "#111", "#123456"), PwaColours.of(plain, tokens));
    assertEquals(new PwaColours("#ffffff", "#000000", "#1f4f6b"), PwaColours.of(plain, ""));
    ThemeSettings own =
        new ThemeSettings(
            "#abc",
            List.of(new ThemeSettings.Colour("paper", "#eee", "#222")),
            List.of(),
            "",
            "",
            ThemeSettings.Home.PLAIN,
            true);
    assertEquals(new PwaColours("#eee", "#222", "#abc"), PwaColours.of(own, tokens));
  }
}
