package org.leaven.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one Chromium process that all tests of a run share, without a window. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  /** The first has no window to draw, and opens a page in a third of the time. */
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Found as {@code LEAVEN_CHROMIUM}, or by one of its names on the path. */
  static Optional<Path> find() {
    String named = Optional.ofNullable(System.getenv("LEAVEN_CHROMIUM")).orElse("");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return onPath(NAMES);
  }

  /** The first program of these names. */
  static Optional<Path> onPath(List<String> names) {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(folders.split(File.pathSeparator, -1))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium launch() {
    Path executable =
        find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Chromium found; install it, or set LEAVEN_CHROMIUM to it"));
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    try {
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
