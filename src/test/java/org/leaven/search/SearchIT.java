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
      assertEquals(first.startsWith("loosely "), search.status().contains("“"), search.status());
    }
  }

  /** No entry, no verdict, what that means, and the way to the whole list. */
  private void assertLacking() {
    assertEquals(List.of(), search.verdicts());
    assertTrue(search.status().matches("No entry for “.+”\\. .*safe.*"), search.status());
    assertEquals("all", search.shown().get(search.shown().size() - 1));
  }

  private static List<String> words(String cell) {
    return cell == null
        ? List.of()
        : Stream.of(cell.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }

  @Test
  void nameStaysInTheAnswerWhileItIsTyped() {
    Object lost =
        page.evaluate(
            """
            () => {
              const open = leaven.words.open(leaven.index);
              const lost = [];
              for (const [path, , title, , , aliases] of leaven.index.documents) {
                for (const name of [title, ...aliases]) {
                  for (let end = 1; end <= name.length; end++) {
                    const answer = leaven.answer(open, name.slice(0, end));
                    const paths = answer.groups.flatMap((group) => group.results).map((found) => found.path);
                    if (!paths.slice(0, 20).includes(path)) lost.push(name.slice(0, end));
                    if (end === name.length && answer.lacking) lost.push("lacking " + name);
                  }
                }
              }
              return lost;
            }
            """);
    assertEquals(List.of(), lost);
  }

  @Test
  void oneWrongLetterStillLeadsToTheName() {
    Object share =
        page.evaluate(
            """
            () => {
              const open = leaven.words.open(leaven.index);
              let asked = 0;
              let found = 0;
              for (const [path, , title] of leaven.index.documents.filter((each) => each[4] !== 2)) {
                for (let at = 0; at < title.length; at++) {
                  const [before, here, next, after] = [title.slice(0, at), title[at], title[at + 1] || "", title.slice(at + 2)];
                  const typos = [before + next + after, before + next + here + after, before + "x" + next + after, before + "q" + here + next + after];
                  for (const typo of typos.filter((each) => each !== title)) {
                    const paths = leaven.answer(open, typo).groups.flatMap((group) => group.results).map((each) => each.path);
                    asked++;
                    if (paths.slice(0, 5).includes(path)) found++;
                  }
                }
              }
              return found / asked;
            }
            """);
    assertTrue(((Number) share).doubleValue() >= 0.99, "share found: " + share);
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

  @ParameterizedTest
  @CsvFileSource(
      resources = "/search/folding.csv",
      numLinesToSkip = 1,
      delimiter = '|',
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      emptyValue = "",
      nullValues = "null")
  void queryIsFoldedAsTheIndexWas(String typed, String folded) {
    assertEquals(
        folded == null ? "" : folded, page.evaluate("text => leaven.words.fold(text)", typed));
  }

  @Test
  void conditionOfAVerdictIsPartOfTheAnswer() {
    search.ask("water aerobics");
    assertTrue(search.verdicts().get(0).contains("only if: "), search.verdicts().toString());
  }
}
