package org.leaven.page.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.source.problem.Problem;

class UnrecognizedMarkupTest {
  private static final Markdown MARKDOWN = new Markdown(false);

  private static List<String> problems(String text) {
    return MARKDOWN
        .render(new MarkdownSource("a.md", 1, text), TextLinkResolver.NONE, words -> false)
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static void assertTold(String start, String text) {
    List<String> problems = problems(text);
    assertEquals(1, problems.size(), text + " " + problems);
    assertEquals(
        start, problems.get(0).substring(0, Math.min(start.length(), problems.get(0).length())));
  }

  @Test
  void aBlankInAnAddress() {
    String blank = " stays text, since it has a blank in its address";
    assertTold(
        "a.md:1:3: warning [unknown-link]: \"![my cat](bilder/my cat.png)\"" + blank,
        "A ![my cat](bilder/my cat.png) sleeps.");
    assertTold(
        "a.md:1:1: warning [unknown-link]: \"[x](My notes.md)\"" + blank, "[x](My notes.md)");
    assertEquals(List.of(), problems("[x](<My notes.md>)"));
    assertTold(
        "a.md:3:5: warning [unknown-link]: \"[y](a b (1).md#c)\"" + blank,
        "A\n\n> - [y](a b (1).md#c)");
    assertTold(
        "a.md:3:3: warning [unknown-link]: \"[x](My notes.md)\"" + blank,
        "|a|b|\n|-|-|\n| [x](My notes.md) | c |");
    assertTold(
        "a.md:1:4: warning [unknown-link]: \"[x](My notes.md)\"" + blank, "## [x](My notes.md)");
  }

  @Test
  void aLinkThatIsNeverClosed() {
    assertTold(
        "a.md:1:5: warning [unknown-link]: \"[m](plants/lily.html\" stays text, since it is never"
            + " closed; close it with \")\"",
        "See [m](plants/lily.html and more.");
    assertTold(
        "a.md:2:3: warning [unknown-link]: \"[[lily and more\" stays text, since it is never"
            + " closed; close it with \"]]\"",
        "A `[[`\nb [[lily and more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[y](My%20notes.md \"A title\") ![z](a.png 'Title')",
        "He wrote [sic](as they say) and [1](see below).",
        "`[x](My notes.md)` \\[x](My notes.md) [x]\\(My notes.md)",
        "    [x](My notes.md",
        "```\n[x](My notes.md\na | b\n1 | 2\n```",
        "[[1] and [2]], and \\[[x, and `[[x`, and a[[",
        "f(x)[1](y) and [a](",
        "Home | About",
        "`a | b`\n`c | d`",
        "a | b\nand text",
        "a \\| b\nc \\| d",
        "|a|b|\n|-|-|\n|c|\n|d|e|\n|f|g||",
        "## Title {#my-id}",
        "## Set {1, 2}",
        "> [!NOTE]\n> Text",
        "> \\[!OTHER] Text",
        "> ![x](a.png)",
      })
  void whatIsMeantIsNotTold(String text) {
    assertEquals(List.of(), problems(text));
  }

  @Test
  void anAlertThatIsNone() {
    assertTold(
        "a.md:1:3: warning [bad-alert]: there is no alert \"DANGER\"", "> [!DANGER]\n> Text");
    assertTold("a.md:1:3: warning [bad-alert]: there is no alert \"Achtung\"", "> [!Achtung]");
    assertTold(
        "a.md:1:3: warning [bad-alert]: \"[!warning]\" does not", "> [!warning] Text\n> more");
  }

  @Test
  void cellsThatAreNotShown() {
    assertTold(
        "a.md:3:11: warning [bad-table]: this row has more cells than the table's heading, and \"e f\""
            + " is not shown",
        "| a | b |\n|---|---|\n| c | d | e | f |");
    assertTold("a.md:3:7: warning [bad-table]: this row", "a|b\n-|-\nc | d|e");
  }

  @Test
  void barsWithoutARowOfDashes() {
    assertTold("a.md:1:1: warning [bad-table]: these lines have bars and no row", "a | b\n1 | 2");
    assertTold("a.md:3:1: warning [bad-table]: these lines", "A\n\n|a|b|\n|1|2|\n|3|4|");
    assertTold(
        "a.md:2:3: warning [bad-table]: the \"-\" and the blank before this row of dashes begin a"
            + " list; write \"---\"",
        "a | b\n- | -\n1 | 2");
    assertEquals(List.of(), problems("a | b\n--- | -\n1 | 2"));
  }

  @Test
  void anIdWithABlank() {
    assertTold(
        "a.md:1:10: warning [bad-id]: \"{#my id}\" is no id, and stays text", "## Titel {#my id}");
  }
}
