package org.leaven.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.editor.GitCommand;
import org.leaven.serve.ServeFixture;

/** The views of the editor that show all entries at once. */
@ExtendWith(BrowserExtension.class)
class EditorTableIT {
  private static final String HEAD =
      """
      id: kitchen
      title: Kitchen
      verdicts:
        good: {label: Good, polarity: positive}
        bad: {label: Bad, polarity: negative, needs-reason: true}
      topics:
        fridge: {label: The fridge, reasons: {bad: It spoils there.}}
        shelf: {label: The shelf, reasons: {bad: It spoils there.}}
        cellar: {label: The cellar}
      """;

  private static Page open(ServeFixture kitchen, TestBrowser browser, String view) {
    Page page =
        browser.page(
            new Browser.NewContextOptions()
                .setViewportSize(360, 700)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(kitchen.editorAddress() + "#" + view);
    page.locator("h1").waitFor();
    return page;
  }

  private static Locator row(Page page, int row) {
    return page.locator(".grid tbody tr").nth(row);
  }

  private static Locator cell(Page page, int row, int column) {
    return row(page, row).locator("td").nth(column);
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void paste(Page page, String text) {
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    press(page, "Control+v");
  }

  private static String verdicts(Path folder, String food) throws Exception {
    String text = Files.readString(folder.resolve("content/foods/" + food + ".yaml"));
    return text.substring(text.indexOf("verdicts:"));
  }

  @Test
  void verdictsAreChosenPastedAndTakenBackInTheTable(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      kitchen.write("content/kb.yaml", HEAD);
      Page page = open(kitchen, browser, "table");
      keys(page, folder);
      pastes(page, folder);
      frame(page);
      browser.assertClean();
      conflict(page, kitchen);
      browser.takeFaults(); // the conflict is one to the browser
      page.navigate(kitchen.editorAddress() + "#table");
      cell(page, 1, 1).dblclick();
      assertThat(page).hasURL(Pattern.compile(".*#open.*milk[.]yaml.*"));
      assertThat(page.locator("h1")).hasText("milk");
    }
  }

  private static void keys(Page page, Path folder) throws Exception {
    cell(page, 0, 0).focus();
    press(page, "ArrowDown");
    assertThat(cell(page, 1, 0)).isFocused();
    press(page, "Enter", "b", "Enter");
    assertThat(cell(page, 1, 0)).hasText("Bad");
    assertThat(cell(page, 1, 0)).isFocused();
    assertEquals(
        "verdicts:\n  fridge: {verdict: bad}\n  shelf: {verdict: bad}\n", verdicts(folder, "milk"));
    press(page, "F2", "g", "Escape");
    assertThat(cell(page, 1, 0)).hasText("Bad");
    press(page, "End", "F2", "b", "Enter");
    assertThat(page.getByLabel("Reason for “Bad”")).isFocused();
    page.keyboard().type("It is damp.");
    press(page, "Enter");
    assertThat(cell(page, 1, 2)).hasText("Bad");
    assertTrue(verdicts(folder, "milk").contains("cellar: {verdict: bad, reason: It is damp.}"));
    press(page, "ArrowDown", "F2", "b", "Enter", "Enter");
    assertThat(row(page, 2).locator(".problem.error")).containsText("reason");
    press(page, "Delete");
    assertThat(cell(page, 2, 2)).hasText("Not listed");
    assertThat(row(page, 2).locator(".problem")).hasCount(0);
    press(page, "Home");
    assertThat(row(page, 2).getByRole(AriaRole.LINK)).isFocused();
  }

  private static void pastes(Page page, Path folder) throws Exception {
    String before = verdicts(folder, "bread") + verdicts(folder, "milk");
    cell(page, 0, 0).focus();
    paste(page, "Bad\tFine\r\nGood\tGood\tGood\r\n");
    assertThat(page.locator("[role=alert] li"))
        .hasText(
            new String[] {
              "bread, The shelf: “Fine” is no verdict of the scale",
              "milk, The cellar: this cell holds more than a verdict; change it by itself"
            });
    assertEquals(before, verdicts(folder, "bread") + verdicts(folder, "milk"));
    assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
    paste(page, "BAD\tgood\r\n\tNot listed\r\n");
    assertThat(cell(page, 0, 1)).hasText("Good");
    assertThat(cell(page, 1, 1)).hasText("Not listed");
    assertThat(page.locator("[role=alert]")).isEmpty();
    assertEquals(
        "verdicts:\n  fridge: {verdict: bad}\n  shelf: {verdict: good}\n",
        verdicts(folder, "bread"));
    page.locator("#undo").click();
    assertThat(cell(page, 1, 1)).hasText("Bad");
    assertThat(cell(page, 0, 1)).hasText("Bad");
    assertEquals(before, verdicts(folder, "bread") + verdicts(folder, "milk"));
    page.getByLabel("Find").fill("RIC");
    assertThat(page.locator(".grid tbody tr")).hasCount(1);
    page.getByLabel("Find").fill("");
  }

  /** The table scrolls in its frame, and the names stay. */
  private static void frame(Page page) {
    Object left =
        page.evaluate(
            """
            () => {
              const frame = document.querySelector(".frame");
              const name = frame.querySelector("tbody th");
              const before = name.getBoundingClientRect().left;
              frame.scrollLeft = 150;
              return [frame.scrollLeft, name.getBoundingClientRect().left - before,
                document.documentElement.scrollWidth > innerWidth].join();
            }
            """);
    assertEquals("150,0,false", left);
  }

  private static void conflict(Page page, ServeFixture kitchen) throws Exception {
    String changed =
        "name: milk\nverdicts:\n  shelf: [{verdict: bad, if: It is open.}, {verdict: good, if: It is shut.}]\n";
    Path milk = kitchen.write("content/foods/milk.yaml", changed);
    cell(page, 1, 0).focus();
    press(page, "F2", "g", "Enter");
    assertThat(page.locator("h1")).containsText("was changed elsewhere");
    assertEquals(changed, Files.readString(milk));
    Locator mine = page.locator(".both pre").first();
    assertThat(mine).containsText("fridge: {verdict: good}");
    assertThat(mine).containsText("{verdict: good, if: It is shut.}");
    page.getByText("Take the one in the folder").click();
    assertThat(cell(page, 1, 1)).hasText("Bad If: It is open.Good If: It is shut.");
  }

  @Test
  void anOverdueEntryIsMarkedAsReviewed(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      String text = ServeFixture.food("milk", "Kept well.");
      Path milk = kitchen.write("content/foods/milk.yaml", text + "review-by: 2020-01-31\n");
      Page page = open(kitchen, browser, "review");
      assertThat(page.getByText("There is nothing to compare with yet")).isVisible();
      assertThat(page.locator(".problem.error")).hasCount(0);
      assertThat(page.locator(".problem.warning")).containsText("2020-01-31");
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      Locator mark = page.getByLabel("Mark as reviewed: milk");
      mark.click();
      assertThat(page.getByLabel("Your name")).isFocused();
      page.keyboard().type("Ann Example");
      page.getByLabel("Role").fill("cook");
      page.getByLabel("Review by").fill("2099-01-31");
      mark.click();
      assertThat(page.locator("article")).containsText("Reviewed: Ann Example");
      assertEquals(
          text
              + "review-by: 2099-01-31\nreviewed: {by: Ann Example, role: cook, on: "
              + LocalDate.now(ZoneId.systemDefault())
              + "}\n",
          Files.readString(milk));
      page.locator("#undo").click();
      assertThat(page.locator("#status")).hasText("The last change of “milk” is taken back.");
      assertThat(page.locator(".problem.warning")).containsText("2020-01-31");
      assertEquals(text + "review-by: 2020-01-31\n", Files.readString(milk));
    }
  }

  @Test
  void changesSinceARevisionStandSideBySide(TestBrowser browser, @TempDir Path folder)
      throws Exception {
    try (ServeFixture kitchen = new ServeFixture(folder)) {
      kitchen.write("content/foods/milk.yaml", "name: Milk\nverdicts: {fridge: {verdict: good}}\n");
      GitCommand.commitAll(folder);
      kitchen.write(
          "content/foods/milk.yaml",
          "name: Milk\nverdicts: {fridge: {verdict: bad, reason: It sours.}}\n");
      Page page = open(kitchen, browser, "review");
      assertThat(page.locator(".changes tbody tr").first().locator("td"))
          .hasText(new String[] {"Good", "Bad"});
      assertEquals(List.of(), AxeRules.violations(AxeRules.on(page).setLegacyMode(true)));
      Object wide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
      assertEquals(false, wide);
    }
  }
}
