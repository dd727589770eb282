package org.leaven.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** A site with all that can be embedded, and someone else's pages that embed it. */
final class EmbedHosts implements AutoCloseable {
  static final String HOSTILE = read("hostile.css");
  static final String GENTLE = read("gentle.css");
  static final String NARROW = read("narrow.css");
  private static final String HOST = read("host.html");

  private final Path folder;
  private final StaticSiteServer site;
  private final HostServer host;
  private final HostServer stranger = new HostServer("");

  private EmbedHosts(Path folder, StaticSiteServer site) throws IOException {
    this.folder = folder;
    this.site = site;
    this.host = new HostServer(site.address() + " " + stranger.address());
  }

  /** Keep Moving with all that can be embedded, built once for all tests of a run. */
  private static final class Built {
    private static final Path SITE = site();

    private static Path site() {
      try {
        Path folder = Files.createTempDirectory("embed-hosts");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Trees.delete(folder)));
        EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.API, Edition.EMBED);
        BuildOptions order = new BuildOptions(Path.of("."), "", null, editions, "");
        Path site = folder.resolve("site");
        Assertions.assertEquals(List.of(), new Build(order).run(site).problems());
        return site;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Serves a copy of Keep Moving in a folder of the test's, and nothing else yet. */
  static EmbedHosts of(Path folder, Map<String, String> headers) throws IOException {
    Path output = Trees.copy(Built.SITE, folder.resolve("site"));
    StaticSiteServer site = new StaticSiteServer(output, "/a/b/", headers);
    return new EmbedHosts(output, site);
  }

  /** Where the site is. */
  String site() {
    return site.address();
  }

  /** Where the site is on the disk. */
  Path folder() {
    return folder;
  }

  /** A page of someone else's, with this in its one column. */
  String page(String name, String css, String content) {
    host.put(name + ".css", css);
    host.put("favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
    return host.put(name + ".html", html(name, site.address(), content));
  }

  /** The same, opened, with every piece in it told of its height. */
  Page open(TestBrowser browser, String name, String css, String content) {
    Page page = browser.page();
    page.navigate(page(name, css, content));
    await(page);
    return page;
  }

  /** A script for a page of someone else's. */
  void script(String name, String content) {
    host.put(name, content);
  }

  /** A page that lies within the site itself. */
  String ownPage(String name, String css, String content) throws IOException {
    Files.writeString(folder.resolve(name + ".css"), css);
    Files.writeString(folder.resolve(name + ".html"), html(name, "", content));
    return site.address() + name + ".html";
  }

  private static String html(String name, String site, String content) {
    return HOST.replace("{css}", name + ".css")
        .replace("{site}", site)
        .replace("{content}", content);
  }

  /** A part of someone else's pages, by the name of its file; Firefox is shown the same. */
  static String read(String name) {
    try (InputStream in = EmbedHosts.class.getResourceAsStream("/embed/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe finds wrong, and where. */
  static List<String> violations(Page page) {
    return AxeRules.violations(AxeRules.on(page));
  }

  static String embed(String src, String attributes) {
    return "<leaven-embed src=\""
        + src
        + "\" "
        + attributes
        + "><a href=\"#\">"
        + src
        + "</a></leaven-embed>";
  }

  /** A page of a third party, with one script. */
  String stranger(String script) {
    stranger.put("script.js", script);
    return stranger.put(
        "page.html", "<!doctype html><title>x</title><script src='script.js'></script>");
  }

  /** The frame that shows a piece. */
  static Frame frame(Page page, String name) {
    return page.frames().stream()
        .filter(each -> each.url().contains("/embed/" + name + ".html"))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until every piece on the page is there. */
  static void await(Page page) {
    page.waitForFunction(
        """
        () => [...document.querySelectorAll("leaven-embed")].every(({ shadowRoot: shadow }) =>
          shadow && (shadow.querySelector("iframe:not([hidden])") || shadow.querySelector(".leaven")))
        """);
  }

  /** How much too high or too low the frames are, in pixels, at most. */
  static double misfit(Page page) {
    double worst = 0;
    for (Frame frame : page.frames().subList(1, page.frames().size())) {
      Object inside =
          frame.evaluate("() => document.documentElement.getBoundingClientRect().height");
      Object around =
          frame.frameElement().evaluate("frame => frame.getBoundingClientRect().height");
      double difference = ((Number) inside).doubleValue() - ((Number) around).doubleValue();
      worst = Math.max(worst, Math.abs(difference));
    }
    return worst;
  }

  private static List<String> misfits(Page page) {
    return page.frames().stream()
        .skip(1)
        .map(
            frame ->
                frame.url()
                    + frame.evaluate(
                        "() => document.documentElement.getBoundingClientRect().height")
                    + frame.frameElement().evaluate("frame => frame.outerHTML"))
        .toList();
  }

  /** Waits until the frames fit, and stay so. */
  static void awaitFit(Page page) {
    try {
      page.waitForCondition(
          () -> misfit(page) <= 2, new Page.WaitForConditionOptions().setTimeout(8000));
    } catch (TimeoutError e) {
      throw new AssertionError("off by " + misfit(page) + ": " + misfits(page), e);
    }
    page.waitForTimeout(120);
    Assertions.assertTrue(misfit(page) <= 2, () -> "off by " + misfit(page));
  }

  @Override
  public void close() {
    stranger.close();
    host.close();
    site.close();
  }
}
