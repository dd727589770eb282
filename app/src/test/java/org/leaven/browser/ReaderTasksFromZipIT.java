package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** What readers do on the site they do on the unpacked zip, from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class ReaderTasksFromZipIT extends ReaderTasksIT {
  private Path zip;

  @BeforeAll
  void unpack(@TempDir Path folder) throws IOException {
    zip = SiteOnDisk.in(folder).zip();
  }

  @Override
  @BeforeAll
  void serve() {
    // nothing is served
  }

  @Override
  @AfterAll
  void close() {
    // nothing was served
  }

  @Override
  String address(String path) {
    return zip.toUri() + path;
  }

  /** Keys do on the same pages what they do on the site. */
  @Override
  List<Hand> hands() {
    return List.of(Hand.POINTER);
  }

  /** A sandbox may read nothing from a disk; the address alone must do here, too. */
  @Override
  @Test
  void t09ARoutineLivesInTheAddressWhereNothingIsKept(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(address("routine.html?r=plank,walking"));
    assertThat(page.locator(".routine-item")).hasCount(2);
    assertThat(page.locator(".routine-item").first()).containsText("Planks");
  }
}
