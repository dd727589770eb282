package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The test page for integrators says what works where it is shown. */
@ExtendWith(BrowserExtension.class)
class EmbedTestPageIT {
  private static void says(FrameLocator frame, String test, String text) {
    assertThat(frame.locator("[data-test=" + test + "]")).containsText(text);
  }

  private static void says(Page page, String test, String text) {
    assertThat(page.locator("[data-test=" + test + "]")).containsText(text);
  }

  @Test
  void itSaysWhatWorks(@TempDir Path folder, TestBrowser browser) throws IOException {
    try (EmbedHosts hosts = EmbedHosts.of(folder, Map.of())) {
      String stripped =
          "<iframe title=stripped sandbox height=300 src='%sembed/test.html'></iframe>"
              .formatted(hosts.site());
      String low =
          "<iframe title=low sandbox=allow-scripts height=90 src='%sembed/test.html'></iframe>"
              .formatted(hosts.site());
      String plain =
          "<iframe title=plain src='%sembed/test.html'></iframe>".formatted(hosts.site());
      String element = EmbedHosts.embed("test", "mode=frame");
      Page page = browser.page();
      page.navigate(hosts.page("test", "body { margin: 0 }", element + plain + stripped + low));
      FrameLocator whole = page.frameLocator("leaven-embed iframe");
      says(whole, "scripts", "run");
      says(whole, "messages", "work");
      says(whole, "height", "fits");
      says(whole, "origin", "http://127.0.0.1");
      says(page.frameLocator("[title=plain]"), "origin", "http://127.0.0.1");
      says(page.frameLocator("[title=stripped]"), "scripts", "do not run");
      FrameLocator sandbox = page.frameLocator("[title=low]");
      says(sandbox, "height", "cut off: 90 of");
      says(sandbox, "origin", "none");
      says(sandbox, "storage", "is blocked");
      says(sandbox, "messages", "none came");
      page.navigate(hosts.site() + "de/embed/test.html");
      says(page, "scripts", "laufen");
      says(page, "frame", "diese Seite ist in keinem Rahmen");
      assertThat(page.locator("html")).hasAttribute("lang", "de");
      browser.takeFaults(); // the browser tells of scripts that the sandbox stops
    }
  }
}
