package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows and headings have a button that copies their address, or shows it where it cannot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class CopyLinkIT {
  private static final String TOPIC = "topics/lower-back-pain.html";
  private final WrittenPages pages = WrittenPages.baked();
  private SitePlaces places;
  private StaticSiteServer server;

  @BeforeAll
  void setUp(@TempDir Path folder) throws IOException {
    places = new SitePlaces(pages.site(), folder);
    server = new StaticSiteServer(pages.site(), "/");
  }

  @AfterAll
  void close() {
    places.close();
    server.close();
  }

  @Test
  void theAddressOfARowIsCopied(TestBrowser browser) {
    Page page =
        browser.page(
            new Browser.NewContextOptions()
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(server.address() + TOPIC);
    Locator button = page.locator("tr#row-plank .copy-link");
    assertEquals("Copy the link to: Planks", button.getAttribute("aria-label"));
    button.click();
    assertThat(page.locator(".copy-status")).hasText("The link is copied.");
    assertEquals(
        server.address() + TOPIC + "#row-plank",
        page.evaluate("() => navigator.clipboard.readText()"));
  }

  @Test
  void whereTheClipboardIsOutOfReachTheAddressIsShown(TestBrowser browser) throws IOException {
    Frame frame = places.open(browser.page(), SitePlace.IN_A_SANDBOX, TOPIC);
    frame.locator("tr#row-plank .copy-link").click();
    Locator field = frame.locator(".copy-status input");
    assertThat(field).isVisible();
    assertTrue(field.inputValue().endsWith(TOPIC + "#row-plank"), field.inputValue());
    browser.takeFaults(); // Chromium tells of the clipboard in its console
  }

  @Test
  void rolesOfTablesAreSpelledOut(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.address() + TOPIC);
    for (String role : List.of("table", "row", "cell", "rowheader", "columnheader")) {
      assertTrue(
          page.locator("main table[role=table] [role=" + role + "], main table[role=" + role + "]")
                  .count()
              > 0,
          role);
    }
    assertEquals(0, page.locator("main table :is(tr, th, td):not([role])").count());
  }
}
