package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/**
 * The search page asks other sites, under the site's policy; a broken one costs its own answers.
 */
@ExtendWith(BrowserExtension.class)
class OtherBasesIT {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

  private void build(Path folder, String id, String entry, String more) throws IOException {
    Path content = Files.createDirectories(folder.resolve("src/" + id + "/content"));
    Files.createDirectories(content.resolve("things"));
    Files.writeString(
        content.resolve("kb.yaml"),
        "id: %s\ntitle: Base %s\ntopics: {use: {label: Use}}\n".formatted(id, id)
            + "verdicts: {good: {label: Good, polarity: positive}}\n"
            + more);
    Files.writeString(
        content.resolve("things/thing-" + id + ".yaml"),
        "name: %s\nverdicts: {use: {verdict: good, only-if: It is clean.}}\n".formatted(entry));
    Build build = new Build(new BuildOptions(folder.resolve("src/" + id), "", null));
    assertEquals(List.of(), build.run(folder.resolve("www/" + id)).problems());
  }

  private static String other(String id) {
    return "  %s: {label: Site %s, url: 'https://example.org/%s', search: ../%s/}\n"
        .replace("%s", id);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** What was typed meanwhile is asked once, when the site answers. */
  @Test
  void aSiteThatDoesNotAnswerSaysSo(@TempDir Path folder, TestBrowser browser) throws IOException {
    build(folder, "a", "Kettle", "bases:\n" + other("b"));
    build(folder, "b", "Kettle with a lid", "");
    try (StaticSiteServer server = new StaticSiteServer(folder.resolve("www"), "/", Map.of())) {
      Page page = browser.page();
      page.clock().install();
      List<Route> held = new ArrayList<>();
      page.context().route("**/b/js/reader.js", held::add);
      page.navigate(server.address() + "a/search.html");
      Locator box = page.locator("main [role=combobox]");
      Locator status = page.locator("[data-label='Site b'] [role=status]");
      for (String query : List.of("ke", "ket", "kettle")) {
        box.fill(query);
        page.clock().runFor(300);
      }
      page.clock().runFor(8000);
      assertThat(status).hasText("could not be searched");
      page.waitForCondition(() -> held.size() == 1);
      held.get(0).resume();
      assertThat(page.locator("[data-label='Site b'] li")).containsText("Kettle with a lid");
      assertThat(status).hasText("");
      assertThat(page.locator("[data-label='Site b']")).hasAttribute("data-answered", "kettle");
    }
  }

  @Test
  void eachResultSaysWhereItIsFrom(@TempDir Path folder, TestBrowser browser) throws IOException {
    List<String> all = List.of("b", "german", "missing", "broken", "page", "odd");
    build(
        folder,
        "a",
        "Kettle",
        "bases:\n" + String.join("", all.stream().map(OtherBasesIT::other).toList()));
    build(folder, "b", "Kettle with a lid", "");
    build(folder, "german", "Kettle", "language: de\n");
    build(folder, "broken", "Kettle", "");
    Files.writeString(folder.resolve("www/broken/search/index.js"), "}{");
    write(folder.resolve("www/page/js/reader.js"), "<!doctype html><title>Welcome</title>");
    write(
        folder.resolve("www/odd/js/reader.js"),
        "self.leaven = {parts: {index: {language: 'en'}}, open: () => 1,"
            + " answer: () => ({needs: [], groups: [{results: [{path: 'x'}]}]})};");
    write(folder.resolve("www/odd/search/index.js"), "");
    Map<String, String> headers = Map.of("Content-Security-Policy", POLICY);
    try (StaticSiteServer server = new StaticSiteServer(folder.resolve("www"), "/", headers)) {
      Page page = browser.page();
      page.navigate(server.address() + "a/search.html");
      page.locator("main [role=combobox]").fill("kettle");
      assertThat(page.locator("main [role=option]").first()).containsText("Kettle");
      Locator found = page.locator("[data-label='Site b'] li");
      assertThat(found).hasCount(1);
      assertThat(found).containsText("Kettle with a lid");
      assertThat(found).containsText("Site b");
      assertThat(found).containsText("Good for use, only if it is clean");
      assertThat(page.locator("[data-label='Site german'] [role=status]"))
          .hasText("is in another language: de");
      for (String lost : List.of("missing", "broken", "page", "odd")) {
        assertThat(page.locator("[data-label='Site " + lost + "'] [role=status]"))
            .hasText("could not be searched");
      }
      found.locator("a").click();
      assertThat(page.locator("h1")).hasText("Kettle with a lid");
      assertTrue(
          browser.takeFaults().stream()
              .allMatch(fault -> fault.contains("404") || fault.contains("missing")),
          "only the missing site is missed");
    }
  }
}
