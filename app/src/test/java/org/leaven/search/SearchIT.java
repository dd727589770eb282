package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.browser.BrowserExtension;
import org.leaven.browser.TestBrowser;

/** What the search answers, asked in a browser on the baked site from disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BrowserExtension.class)
class SearchIT {
  private Page page;
  private SearchPage search;

  @BeforeAll
  void open(TestBrowser browser) {
    page = browser.page();
    search = SearchPage.open(page);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "/search/queries.csv",
      numLinesToSkip = 1,
      emptyValue = "",
      nullValues = "null",
      ignoreLeadingAndTrailingWhitespace = false)
  void queryIsAnswered(String id, String query, String first, String others, String verdicts) {
    search.ask(query);
    List<String> shown = search.shown();
    List<String> top = shown.subList(0, Math.min(3, shown.size()));
    assertTrue(top.containsAll(words(others)), shown.toString());
    if (first.equals("absent")) {
      assertLacking();
    } else {
      String expected = first.substring(first.lastIndexOf(' ') + 1);
      assertEquals(expected, shown.get(0), shown.toString());
      assertEquals(words(verdicts), search.verdictsOfFirst());
      assertEquals(first.contains(" "), search.status().contains("“"), search.status());
    }
  }

  /** No entry, no verdict, what that means, and the way to the whole list. */
  private void assertLacking() {
    assertEquals(List.of(), search.verdictsOfFirst());
    assertTrue(search.status().matches("No entry for “.+”\\. .*safe.*"), search.status());
    assertEquals("all", search.shown().get(search.shown().size() - 1));
  }

  private static List<String> words(String cell) {
    return cell == null
        ? List.of()
        : Stream.of(cell.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }

  @Test
  void hostileQueriesDoNoHarm() {
    String odd = "\u0000\u0007\u202e\ud800 \udfff<img src=x onerror=alert(1)>${x}{{x}}%00";
    for (String query : List.of("a".repeat(10_000), "a b ".repeat(2_500), "squat" + odd, odd)) {
      long before = System.nanoTime();
      search.ask(query);
      assertTrue(System.nanoTime() - before < 2_000_000_000L, "slow: " + query.length());
      assertEquals(0, search.list().locator("img, script").count());
    }
    search.ask("");
    assertFalse(search.list().isVisible());
    assertEquals("", search.status());
  }

  /** Only of an entry it is said that missing means neither safe nor unsafe. */
  @Test
  void whatIsMeasuredIsNoEntry() {
    search.ask("how many servings");
    assertEquals("Nothing here about “servings”.", search.status());
    search.ask("how many servings of the cat stretch");
    assertTrue(search.status().matches("Nothing here about “servings”\\. \\d results"));
    assertEquals("cat-stretch", search.shown().get(0));
  }

  /** A page that speaks of what is measured answers with that sentence. */
  @ParameterizedTest
  @CsvSource({
    "how many repetitions, The article gives no other numbers",
    "how often, no days a week",
    "how long, Four exercises have a time to hold",
    "how many repetitions of the cat stretch, no number of repetitions",
    "how many reps, The article gives no other numbers",
    "how long is a plank, no time to hold a plank",
  })
  void whatIsMeasuredIsAnsweredByTheTextThatSpeaksOfIt(String question, String answer) {
    search.ask(question);
    assertEquals(-1, search.status().indexOf("Nothing here"), search.status());
    assertTrue(search.excerpts().get(0).contains(answer), () -> search.excerpts().toString());
  }

  /** Half of the readers take a bare "not listed" for a no, the other half for a yes. */
  @Test
  void notListedIsExplainedInTheResult() {
    search.ask("running");
    assertEquals(
        List.of(
            "Worst for general back pain",
            "Not listed for lower back pain, the article does not say"),
        search.verdicts().subList(0, 2));
  }

  @Test
  void conditionOfAVerdictIsPartOfTheAnswer() {
    search.ask("water aerobics");
    String verdict = search.verdicts().get(0);
    assertTrue(verdict.contains("if the routine includes marching"), verdict);
    assertFalse(verdict.contains("only if"), verdict);
  }
}
