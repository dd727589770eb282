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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** "For other websites" opens above the page: three ways to copy, and the piece as it will look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class EmbedDialogIT {
  private static final String PLANK = "exercises/plank.html";
  private static final String WAY = "main [data-part=embed] a";

  /** The link is in the details, which are closed at first. */
  private static final String DETAILS = "main details:has([data-part=embed]) > summary";

  private EmbedHosts hosts;
  private StaticSiteServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    hosts = EmbedHosts.of(folder, Map.of());
    server = new StaticSiteServer(hosts.folder(), "/a/b/");
  }

  @AfterAll
  void close() {
    hosts.close();
    server.close();
  }

  @Test
  void showsThreeWaysAndThePieceUnderTheStrictPolicy(TestBrowser browser) {
    Page page = browser.page();
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(server.address() + "topics/lower-back-pain.html");
    assertTrue(requests.stream().noneMatch(url -> url.contains("embed")), requests::toString);
    page.locator(WAY).nth(1).click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("h2")).hasText("Embed Worst for lower back pain");
    assertThat(dialog.locator("code").nth(0))
        .hasText(
            """
            <script src="%1$sembed.js" defer></script>
            <leaven-embed src="topics/lower-back-pain/worst">\
            <a href="%1$stopics/lower-back-pain.html#verdict-lower-back-pain-worst">\
            Worst for lower back pain</a></leaven-embed>\
            """
                .formatted(server.address()));
    assertThat(dialog.locator("code").nth(1))
        .containsText("src=\"" + server.address() + "embed/topics/lower-back-pain/worst.html\"");
    assertThat(dialog.locator("code").nth(2))
        .hasText(server.address() + "fragments/topics/lower-back-pain/worst.html");
    assertThat(dialog.locator("leaven-embed table.verdicts[data-verdict=worst]")).isVisible();
    assertEquals(List.of(), EmbedHosts.violations(page));
  }

  @Test
  void copiesClosesByKeyAndGivesTheFocusBack(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.address() + PLANK);
    page.locator(DETAILS).click();
    page.locator(WAY).focus();
    pressEnterAndSeeThePiece(page);
    Locator dialog = page.locator("dialog[open]");
    dialog.locator(".snippet button").nth(1).click();
    assertThat(dialog.locator("[role=status]")).hasText("Copied");
    assertThat(dialog.locator(".snippet button").nth(1)).hasText("Copied");
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator(WAY)).isFocused();
    pressEnterAndSeeThePiece(page);
    page.locator("dialog [data-close]").click();
    assertThat(page.locator("dialog")).hasCount(0);
  }

  /** What is closed while it loads would be a request that failed. */
  private static void pressEnterAndSeeThePiece(Page page) {
    page.waitForRequestFinished(
        new Page.WaitForRequestFinishedOptions()
            .setPredicate(request -> request.url().contains("/fragments/")),
        () -> page.keyboard().press("Enter"));
  }

  @Test
  void opensInASandboxedFrameWithoutThePiece(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(server.frameAddress("sandbox=allow-scripts", PLANK));
    Frame frame = page.mainFrame().childFrames().get(0);
    frame.locator(DETAILS).click();
    frame.locator(WAY).click();
    assertThat(frame.locator("dialog[open] code").first()).containsText("exercises/plank");
    assertThat(frame.locator("dialog leaven-embed")).hasCount(0);
  }

  @Test
  void opensFromDisk(TestBrowser browser) {
    Page page = browser.page();
    page.navigate(hosts.folder().resolve(PLANK).toUri().toString());
    page.locator(DETAILS).click();
    page.locator(WAY).click();
    assertThat(page.locator("dialog[open] leaven-embed iframe")).isVisible();
  }

  @Test
  void withoutScriptItIsALink(TestBrowser browser) {
    Page page = browser.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(server.address() + PLANK);
    page.locator(DETAILS).click();
    page.locator(WAY).click();
    page.waitForURL("**/embed/index.html?src=exercises/plank");
    assertThat(page.locator("pre code").first()).containsText("<leaven-embed");
  }

  @Test
  void whereAPartOfItCannotBeHadTheLinkIsFollowed(TestBrowser browser) {
    Page page = browser.page();
    page.route("**/embed/words.js", route -> route.abort());
    page.navigate(server.address() + PLANK);
    page.locator(DETAILS).click();
    page.locator(WAY).click();
    page.waitForURL("**/embed/index.html?src=exercises/plank");
    assertTrue(browser.takeFaults().stream().allMatch(fault -> fault.contains("FAILED")));
  }
}
