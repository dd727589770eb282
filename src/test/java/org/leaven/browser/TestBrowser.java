package org.leaven.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, without a window. It notes every console error, every script error
 * and every request to another host; {@link #assertClean} fails on any.
 *
 * <p>It is found as {@code LEAVEN_CHROMIUM} or on the path. Where there is none, tests that open it
 * are left out, but fail with {@code -Dleaven.browser=required}.
 */
public final class TestBrowser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** A browser of its own, with an empty profile. */
  public static TestBrowser open() {
    Optional<Path> chromium = find();
    boolean required = System.getProperty("leaven.browser", "").equals("required");
    Assumptions.assumeTrue(chromium.isPresent() || required, "no Chromium; see CONTRIBUTING.md");
    Path executable = chromium.orElseGet(() -> Assertions.fail("no Chromium found"));
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
    return new TestBrowser(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> find() {
    Stream<Path> named = Stream.ofNullable(System.getenv("LEAVEN_CHROMIUM")).map(Path::of);
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> installed =
        Stream.of(folders.split(File.pathSeparator, -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named, installed).filter(Files::isExecutable).findFirst();
  }

  /** A new page in a context of its own. */
  public Page page() {
    return page(new Browser.NewContextOptions());
  }

  /** A new page in a context of its own: a size, scripts switched off, and so on. */
  public Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Page page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> faults.add("script error: " + error));
    page.onRequest(request -> noteForeign(request.url()));
    return page;
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      faults.add("console " + message.type() + ": " + message.text());
    }
  }

  private void noteForeign(String url) {
    String host = url.startsWith("http") ? URI.create(url).getHost() : "";
    if (!List.of("", "localhost", "127.0.0.1").contains(host)) {
      faults.add("request to another host: " + url);
    }
  }

  /** Fails when anything was noted since the last call. */
  public void assertClean() {
    List<String> found = List.copyOf(faults);
    faults.clear();
    Assertions.assertEquals(List.of(), found);
  }

  /** Forgets what was noted: for a test that provokes a fault. */
  public List<String> takeFaults() {
    List<String> found = List.copyOf(faults);
    faults.clear();
    return found;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
