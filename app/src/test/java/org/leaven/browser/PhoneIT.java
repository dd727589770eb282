package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** A device keeps the site, is brought up to date, and forgets it once it is not to be kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class PhoneIT {
  private static final String PLANK = "content/exercises/plank.yaml";
  private static final Pattern LINE =
      Pattern.compile("(?m)^ {2}\"([^\"]+)\": \"([0-9a-f]{16})\",$");

  /** What the device keeps of the site, without its address, sorted. */
  private static final String KEPT =
      """
      async () => {
        const scope = new URL(".", document.querySelector("link[rel=icon]").href).href;
        const cache = await caches.open("leaven " + scope);
        return (await cache.keys()).map(({ url }) => decodeURI(url.slice(scope.length))).sort();
      }
      """;

  private static final String KEEPS =
      "async kept => navigator.serviceWorker.controller && String(await (" + KEPT + ")()) === kept";
  private static final String IS_GONE =
      "async () => (await navigator.serviceWorker.getRegistrations()).length === 0"
          + " && String(await caches.keys()) === 'another'";

  /** Asks again and again; the browser does not say when a cache changes. */
  private static final String UNTIL =
      """
      async (given) => {
        const holds = %s;
        for (let round = 0; round < 600; round += 1) {
          if (await holds(given)) return;
          await new Promise(resolve => setTimeout(resolve, 50));
        }
        throw new Error("waited for nothing");
      }
      """;

  private Path folder;
  private Path first;
  private Path second;
  private Path without;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path source = folder.resolve("source");
    Trees.copy(Path.of("content"), source.resolve("content"));
    Path settings = source.resolve("jbake.properties");
    Files.copy(Path.of("jbake.properties"), settings);
    without = build(source, "without");
    Files.writeString(settings, Files.readString(settings) + "\nkb.pwa=true\n");
    first = build(source, "first");
    Path plank = source.resolve(PLANK);
    Files.writeString(plank, Files.readString(plank).replace("name: Planks", "name: Planks anew"));
    second = build(source, "second");
  }

  private Path build(Path source, String name) throws IOException {
    Path site = folder.resolve(name).resolve("site");
    Set<Edition> editions = Set.of(Edition.SITE, Edition.API, Edition.EMBED);
    BuildReport report = new Build(new BuildOptions(source, "", null, editions, "")).run(site);
    assertTrue(report.isGood(), report.problems().toString());
    return site;
  }

  /** A host to which another version can be brought, at the same address. */
  private final class Host implements AutoCloseable {
    private final Path live;
    private final StaticSiteServer server;

    Host(String name) throws IOException {
      live = Files.createDirectories(folder.resolve("live " + name));
      server = new StaticSiteServer(live, "/a/b/");
    }

    Host deploy(Path site) throws IOException {
      try (Stream<Path> old = Files.walk(live)) {
        for (Path path : old.filter(Files::isRegularFile).toList()) {
          Files.delete(path);
        }
      }
      Trees.copy(site, live);
      server.takeAsked();
      return this;
    }

    String address(String path) {
      return server.address() + path;
    }

    void stop() {
      server.close();
    }

    @Override
    public void close() {
      stop();
    }
  }

  private static String kept(Path site) throws IOException {
    TreeSet<String> kept = new TreeSet<>();
    LINE.matcher(Files.readString(site.resolve("service-worker.js")))
        .results()
        .forEach(line -> kept.add(line.group(1) + "?" + line.group(2)));
    assertTrue(kept.size() > 100, kept.toString());
    return String.join(",", kept);
  }

  private static void waitUntil(Page page, String condition, String given) {
    page.evaluate(UNTIL.formatted(condition), given);
  }

  private static void install(Page page, Host host, Path site) throws IOException {
    page.navigate(host.address("index.html"));
    waitUntil(page, KEEPS, kept(site));
  }

  @Test
  void everyPageAndTheSearchWorkWithoutAServer(TestBrowser browser) throws IOException {
    Page page = browser.page();
    try (Host host = new Host("stopped").deploy(first)) {
      install(page, host, first);
      browser.assertClean();
      host.stop();
      List<String> pages =
          new WrittenPages(first)
              .allOfFirstLanguage().stream()
                  .filter(path -> !path.matches("([a-z]+/)?(404.html|(embed|fragments)/.*)"))
                  .toList();
      assertTrue(pages.size() > 50, pages.toString());
      for (String path : pages) {
        String html = Files.readString(first.resolve(path));
        page.navigate(host.address(path));
        String heading = Jsoup.parse(html).select("h1").text();
        assertEquals(heading, page.locator("h1").innerText().replaceAll("\\s+", " ").strip());
        assertTrue((Boolean) page.evaluate("() => document.styleSheets[0].cssRules.length > 9"));
      }
      page.navigate(host.address(""));
      page.locator("main [role=combobox]").click();
      page.keyboard().type("situps");
      assertThat(page.locator("main [role=option]").first()).containsText("Sit-ups");
      page.locator("main [role=option]").first().click();
      assertThat(page.locator("h1")).hasText("Sit-ups");
      page.navigate(host.address("compare.html"));
      page.locator("[data-column=name] .sort").click();
      assertThat(page.locator("table.matrix tbody tr:visible").first()).containsText("Yoga");
    }
    // the browser notes each file that the server did not give
    browser.takeFaults();
  }

  @Test
  void aSecondVersionIsShownAndOnlyWhatChangedIsFetched(TestBrowser browser) throws IOException {
    Page page = browser.page();
    try (Host host = new Host("changed").deploy(first)) {
      install(page, host, first);
      host.deploy(second);
      page.navigate(host.address("exercises/plank.html"));
      assertThat(page.locator("h1")).hasText("Planks anew");
      waitUntil(page, KEEPS, kept(second));
      List<String> asked = host.server.takeAsked();
      assertTrue(asked.contains("index.html"), "the list of all did not come: " + asked);
      assertTrue(!asked.contains("topics/general-back-pain.html.md"), asked.toString());
      assertTrue(!asked.contains("exercises/walking.html"), asked.toString());
      host.stop();
      page.navigate(host.address("exercises/plank.html"));
      assertThat(page.locator("h1")).hasText("Planks anew");
    }
    browser.takeFaults();
  }

  @Test
  void aBuildWithoutItLeavesNothingBehind(TestBrowser browser) throws IOException {
    Page page = browser.page();
    try (Host host = new Host("off").deploy(first)) {
      install(page, host, first);
      page.evaluate("() => caches.open('another')");
      host.deploy(without);
      page.navigate(host.address("exercises/plank.html"));
      waitUntil(page, IS_GONE, "");
      host.server.takeAsked();
      page.navigate(host.address("index.html"));
      assertEquals(null, page.evaluate("() => navigator.serviceWorker.controller"));
      assertTrue(host.server.takeAsked().contains("index.html"));
      waitUntil(page, IS_GONE, "");
    }
  }

  @Test
  void aFileThatIsNotTheOneThatWasBuiltIsNotKept(TestBrowser browser) throws IOException {
    Page page = browser.page();
    try (Host host = new Host("mixed").deploy(first)) {
      Path other = second.resolve("exercises/plank.html");
      Files.write(host.live.resolve("exercises/plank.html"), Files.readAllBytes(other));
      page.navigate(host.address("index.html"));
      String state =
          """
          async () => {
            const registration = await navigator.serviceWorker.register("service-worker.js");
            const worker = registration.installing;
            if (!worker) return "none";
            return new Promise(resolve => worker.onstatechange = () => resolve(worker.state));
          }
          """;
      Object said = page.evaluate(state);
      assertTrue(List.of("redundant", "none").contains(said), said.toString());
      @SuppressWarnings("unchecked")
      List<String> kept = (List<String>) page.evaluate(KEPT);
      assertTrue(kept.stream().noneMatch(path -> path.startsWith("exercises/plank.html")));
    }
    browser.takeFaults();
  }

  @ParameterizedTest
  @EnumSource
  void inEveryPlaceTheSiteIsStillRead(SitePlace place, TestBrowser browser) throws IOException {
    try (SitePlaces places =
        new SitePlaces(first, Files.createDirectories(folder.resolve("" + place)))) {
      Page page = browser.page();
      assertThat(places.open(page, place, "exercises/plank.html").locator("h1")).hasText("Planks");
    }
  }
}
