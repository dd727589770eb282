package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.source.problem.Problem;

class GitHubMarkdownTest {
  private static final Markdown MARKDOWN = new Markdown(false);

  private static RenderedMarkdown render(String text) {
    return MARKDOWN.render(
        new MarkdownSource("a.md", 1, text), TextLinkResolver.NONE, "Title"::equals);
  }

  private static String html(String text) {
    RenderedMarkdown rendered = render(text);
    assertEquals(List.of(), rendered.problems());
    return String.join("|", rendered.parts()).strip();
  }

  private static List<String> ids(String text) {
    return render(text).headings().stream().map(RenderedMarkdown.Heading::id).toList();
  }

  private static List<String> problems(String text) {
    return render(text).problems().stream().map(Problem::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "## हिन्दी ~ हिन्दी",
        "## U\u0308ber ~ über",
        "## Über ~ über",
        "## a_b C ~ a_b-c",
        "## A `code` *em* [l](b) ~ a-code-em-l",
        "## What? & why! ~ what--why",
        "## 1.2 Three ~ 12-three",
        "## ไทย ~ ไทย",
        "## ??? ~ section",
        "## 😀 ~ section",
        "## Title {#my-id} ~ my-id",
        "## Title {#my-id} ## ~ my-id",
        "## {#only} ~ only",
        "## a {#b c} ~ a-b-c",
      })
  void anchorsFollowGitHub(String text, String id) {
    assertEquals(List.of(id), ids(text));
  }

  @Test
  void anchorsTakeTheNextThatIsFree() {
    assertEquals(List.of("same", "same-1", "same-2"), ids("## Same\n\n## Same 1\n\n## Same"));
    assertEquals(List.of("section", "section-1"), ids("## ?\n\n## !"));
    assertEquals(List.of("a-1", "a"), ids("## A\n\n## B {#a}"));
    assertEquals(
        List.of(
            "a.md:3:6: error [duplicate-html-id]: id \"a\" is taken on this page; write another, or none"),
        problems("## B {#a}\n\n## C {#a}"));
    assertTrue(html("## T {#x}").contains("<h2 id=\"x\">T</h2>"));
    List<RenderedMarkdown.Heading> headings =
        new Markdown(true)
            .render(
                new MarkdownSource("a.md", 1, "<b id='x'>y</b>\n\n## X"),
                TextLinkResolver.NONE,
                t -> true)
            .headings();
    assertEquals("x-1", headings.get(0).id());
  }

  @Test
  void anchorsMeetNoneOfThePagesOwn() {
    TextLinkResolver book =
        new TextLinkResolver() {
          @Override
          public Optional<Target> target(String id) {
            return Optional.empty();
          }

          @Override
          public Collection<String> ids() {
            return List.of();
          }

          @Override
          public String href(String address) {
            return address;
          }

          @Override
          public Optional<String> idOf(String address) {
            return Optional.empty();
          }

          @Override
          public boolean isTaken(String id) {
            return id.equals("row-bread");
          }
        };
    String text = "## row-bread\n\n## row-bread\n\n## row-milk";
    List<RenderedMarkdown.Heading> headings =
        MARKDOWN.render(new MarkdownSource("a.md", 1, text), book, t -> true).headings();
    assertEquals(
        List.of("section-row-bread", "section-row-bread-1", "row-milk"),
        headings.stream().map(RenderedMarkdown.Heading::id).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "# A `b` *c* [d](e) &amp; f ~ A b c d & f",
        "   # A #  ~ A",
        "# A {#b} ~ A",
        "# \\*a ~ *a",
        "## A ~ ''",
        "#A ~ ''",
        "A ~ ''",
      })
  void titlesAreRead(String text, String title) {
    assertEquals(title, MARKDOWN.title("\n" + text + "\n\nText\n===\n"));
  }

  @Test
  void titlesAreReadFromUnderlinedHeadings() {
    assertEquals("A b", MARKDOWN.title("A *b*\n===\n\nText"));
    assertEquals("A b", MARKDOWN.title("A\nb\n=\nText"));
    assertEquals("", MARKDOWN.title("A\n---\n\nB\n==="));
    assertEquals("", MARKDOWN.title("A\n\nB\n==="));
    assertEquals("", MARKDOWN.title(""));
  }

  @Test
  void aHeadingThatIsNotTheTitleIsShown() {
    assertEquals("<p>Text</p>", html("# Title\n\nText"));
    assertEquals("<p>Text</p>", html("Title\n===\nText"));
    assertEquals("<h2 id=\"other\">Other</h2>\n<p>Text</p>", html("# Other\n\nText"));
    assertEquals("<h2 id=\"other\">Other</h2>\n<p>Text</p>", html("Other\n===\nText"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|a|b|\n|:-|-:|\n|c|d|",
        "a|b\n-|-\nc|d",
        "a|b\n--|--\nc|d",
        "|a|b|\n|--|:-:|\n|c|d|"
      })
  void tablesNeedNoMoreThanOneDash(String text) {
    String html = html(text);
    assertTrue(html.contains("<th") && html.contains("<td"), html);
    assertFalse(html.contains("|"), html);
  }

  @Test
  void cellsAreAsManyAsInTheHeading() {
    String html = String.join("", render("|a|b|\n|-|-|\n|c|\n|d|e|f|\n|g||").parts());
    assertEquals(6, html.split("<td", -1).length - 1, html);
    assertFalse(html.contains("f") && html.contains("colspan"), html);
    assertTrue(html("|a|\n|-|\n|`x \\| y`|").contains("<code>x | y</code>"));
    assertTrue(html("`x \\| y`").contains("<code>x \\| y</code>"));
    assertTrue(html("|a|\n|-|\n|b \\| c|").contains("b | c"));
  }

  @Test
  void whatIsNoTableIsTold() {
    assertEquals(
        List.of(
            "a.md:2:1: warning [bad-table]: the table's heading has 2 cells, its row of dashes 1;"
                + " give both the same number"),
        problems("|a|b|\n|-|\n|c|"));
    assertEquals(
        List.of(
            "a.md:3:1: warning [bad-table]: the table has text above it; put a blank line between"
                + " them"),
        problems("Text\n|a|b|\n|-|-|\n|c|d|"));
    assertEquals(1, problems("|-|-|\n|a|b|").size());
    String withoutBar =
        "warning [bad-table]: this line ends the table above it, since it has no bar; put a blank"
            + " line above it, or a bar behind its first cell";
    String table = "|a|b|\n|-|-|\n|c|d|\n";
    assertEquals(List.of("a.md:4:1: " + withoutBar), problems(table + "e\n\nText"));
    assertEquals(List.of("a.md:4:1: " + withoutBar), problems(table + "e\n1|2|3\n|-|"));
    assertEquals(
        List.of("a.md:4:3: " + withoutBar), problems("> " + table.replace("\n", "\n> ") + "e"));
    assertEquals(
        List.of("a.md:4:3: " + withoutBar), problems("- " + table.replace("\n", "\n  ") + "e"));
    assertEquals(List.of(), problems(table + "\ne"));
    assertEquals(List.of(), problems(table + "   \ne"));
    assertEquals(List.of(), problems(table + "# e\n\n" + table + "- e"));
    assertEquals(List.of(), problems("a | b\n\n`|-|`\n\n    |-|\n"));
  }

  @Test
  void footnotesThatNobodySeesAreTold() {
    assertEquals(
        List.of(
            "a.md:1:2: error [bad-footnote]: there is no footnote \"nope\"; add a line"
                + " \"[^nope]: …\", or write \"\\[^\" for the signs"),
        problems("x[^nope]"));
    assertEquals(
        List.of(
            "a.md:3:1: warning [bad-footnote]: footnote \"a\" is not shown: nothing refers to it;"
                + " remove it, or refer to it with \"[^…]\""),
        problems("x\n\n[^a]: text"));
    assertEquals(
        List.of(
            "a.md:5:1: warning [bad-footnote]: a second text of footnote \"a\" is not shown;"
                + " remove it, or refer to it with \"[^…]\""),
        problems("x[^a]\n\n[^a]: text\n\n[^a]: more"));
    assertEquals(
        List.of(), problems("x[^a] y[^a]\n\n[^a]: text[^b]\n\n[^b]: more\n\n`[^c]` \\[^d]"));
  }

  @ParameterizedTest
  @CsvSource({
    "NOTE, note, Note",
    "tip, tip, Tip",
    "IMPORTANT, important, Important",
    "Warning, warning, Warning",
    "CAUTION, caution, Caution"
  })
  void alertsAreNotes(String word, String kind, String title) {
    String expected =
        "<aside class=\"admonition\" data-kind=\""
            + kind
            + "\">\n<p class=\"admonition-title\">"
            + title
            + "</p>\n<p>Text <em>here</em>\nand there</p>\n</aside>";
    assertEquals(expected, html("> [!" + word + "]\n> Text *here*\n> and there"));
    assertEquals(expected, html("> [!" + word + "]  \n>\n> Text *here*\n> and there"));
  }

  @Test
  void alertsHoldBlocks() {
    String html =
        html("> [!NOTE]\n> - [ ] a\n>\n> - [x] b\n>\n> - [ ] c\n>\n> Text\n>\n> - [ ] d\n>\n> End");
    assertEquals(4, html.split("type=\"checkbox\"", -1).length - 1, html);
    assertTrue(html.contains("<p>Text</p>") && html.contains("<p>End</p>"), html);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void randomTextsOfAllOurSyntaxAreRead(int run) {
    for (int seed = 100 * run; seed < 100 * run + 40; seed++) {
      assertFalse(render(RandomMarkdown.text(seed, 6_000)).plain().isEmpty(), "seed " + seed);
    }
  }

  @Test
  void referencesAreFoundInListsOfDefinitions() {
    String html = html("a\n: b\n\n    [c]\n\n    - [ ] e\n\n    f\n\n[c]: d.html");
    assertTrue(html.contains("<a href=\"d.html\">c</a>"), html);
  }

  @Test
  void otherQuotesStayQuotes() {
    assertEquals(
        List.of(
            "a.md:1:3: warning [bad-alert]: there is no alert \"OTHER\", and \"[!OTHER]\" stays"
                + " text; choose one of NOTE, TIP, IMPORTANT, WARNING, CAUTION"),
        problems("> [!OTHER]\n> Text"));
    assertEquals(
        List.of(
            "a.md:1:3: warning [bad-alert]: \"[!NOTE]\" does not stand alone on its line, and stays"
                + " text; begin its text on the next line"),
        problems("> [!NOTE] Text"));
    assertTrue(html("> [!](a.md) and \\[!NOTE]").startsWith("<blockquote>"));
    assertTrue(html("> Text\n> [!NOTE]").startsWith("<blockquote>"));
  }

  @Test
  void notesOfQuestionMarksAreClosed() {
    assertEquals(
        "<details class=\"admonition\" data-kind=\"note\">\n<summary>More</summary>\n"
            + "<p>Text</p>\n</details>",
        html("??? note \"More\"\n\n    Text"));
    assertTrue(html("???+ note\n\n    Text").contains("<details open"));
    assertTrue(html("??? tip \"\"\n\n    Text").contains("<summary>Tip</summary>"));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 800, 5_000})
  void whatNestsTooDeepIsTold(int levels) {
    String quotes = "Text\n\n" + ">".repeat(levels) + " a";
    assertEquals(List.of(3, "nested-too-deep"), fault(quotes));
    StringBuilder list = new StringBuilder("Text\n\n");
    for (int i = 0; i < Math.min(levels, 800); i++) {
      list.append("  ".repeat(i)).append("- a\n");
    }
    assertEquals("nested-too-deep", fault(list.toString()).get(1));
  }

  @Test
  void whatFlexmarkCannotReadIsTold() {
    String columns = "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n";
    List<Problem> table = render("Text\n\n" + columns).problems();
    assertTrue(table.isEmpty() || table.get(0).at().line() == 4, table.toString());
    assertEquals(List.of(2, "nested-too-deep"), fault("a\n" + "*".repeat(20_000) + "\nb"));
    assertEquals(List.of(2, "unbroken-text"), fault("a\n" + "www.a.".repeat(8_000)));
  }

  private static List<Object> fault(String text) {
    List<Problem> problems = render(text).problems();
    assertEquals(1, problems.size(), problems.toString());
    return List.of(problems.get(0).at().line(), problems.get(0).code().id());
  }
}
