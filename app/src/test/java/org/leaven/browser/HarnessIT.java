package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser of the tests is not deaf. */
@ExtendWith(BrowserExtension.class)
class HarnessIT {

  private static List<String> faults(TestBrowser browser, Path folder, String html)
      throws IOException {
    Files.writeString(
        folder.resolve("icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
    Files.writeString(
        folder.resolve("index.html"), "<!doctype html><link rel=icon href=icon.svg>" + html);
    Files.writeString(folder.resolve("throw.js"), "throw new Error('thrown')");
    Files.writeString(folder.resolve("warn.js"), "console.warn('warned')");
    try (StaticSiteServer server = new StaticSiteServer(folder, "/")) {
      Page page = browser.page();
      page.navigate(server.address());
      return browser.takeFaults();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script src=warn.js></script>              | console warning: warned
          <script src=throw.js></script>             | thrown
          <img src=missing.svg>                      | status 404
          <script>0</script>                         | policy: script-src
          <p style='color:red'>                      | policy: style-src
          <img src='https://example.org/a.png'>      | policy: img-src
          """)
  void everyFaultIsNoted(String html, String fault, TestBrowser browser, @TempDir Path folder)
      throws IOException {
    List<String> faults = faults(browser, folder, html);
    assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults::toString);
  }

  @Test
  void requestsToOthersAreNoted(TestBrowser browser, @TempDir Path folder) throws IOException {
    Path page = folder.resolve("a.html");
    Files.writeString(page, "<!doctype html><img src='https://leaven.invalid/a.png'>");
    browser.page().navigate(page.toUri().toString());
    List<String> faults = browser.takeFaults();
    assertEquals("request to another host: https://leaven.invalid/a.png", faults.get(0));
  }

  @Test
  void aGoodPageIsSilent(TestBrowser browser, @TempDir Path folder) throws IOException {
    assertEquals(List.of(), faults(browser, folder, "<p>good</p>"));
  }
}
