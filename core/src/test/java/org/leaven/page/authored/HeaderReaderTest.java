package org.leaven.page.authored;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

class HeaderReaderTest {
  private static final String BARE = "";
  private static final HeaderSettings STRICT = rules(BARE, BARE);
  private static final HeaderSettings LENIENT = rules("page", "draft");

  private static HeaderSettings rules(String type, String status) {
    return new HeaderSettings(
        "~~~~~~", type, status, Set.of("page", "post"), "yyyy-MM-dd", Locale.ENGLISH);
  }

  private static Checked<PageHeader> read(HeaderSettings rules, String... lines) {
    return new HeaderReader(rules).read(new SourceFile("content/a.md", String.join("\n", lines)));
  }

  private static List<String> problems(HeaderSettings rules, String... lines) {
    return read(rules, lines).problems().stream().map(Problem::toString).toList();
  }

  private static PageHeader good(HeaderSettings rules, String... lines) {
    Checked<PageHeader> header = read(rules, lines);
    assertEquals(List.of(), header.problems());
    return header.value();
  }

  @Test
  void readsKeysValuesAndBodyWithTheirPlaces() {
    PageHeader header =
        good(
            STRICT,
            "title = A = B ",
            "",
            "type=page",
            "status=published",
            "Date=2026-11-22",
            "empty=",
            "~~~~~~",
            "Text",
            "~~~~~~");
    assertEquals(
        new Located<>("A = B", new Position("content/a.md", 1, 9)),
        header.value("title").orElseThrow());
    assertEquals(
        List.of("title", "type", "status", "Date", "empty"), List.copyOf(header.values().keySet()));
    assertEquals("2026-11-22", header.date().orElseThrow().value());
    assertEquals("", header.value("empty").orElseThrow().value());
    assertEquals("page", header.type());
    assertEquals(8, header.bodyLine());
    assertEquals("Text\n~~~~~~", header.body());
  }

  @Test
  void theLastValueOfAKeyHoldsAndIsTold() {
    Checked<PageHeader> header =
        read(STRICT, "type=post", "type=page", "status=draft", "~~~~~~", "type=x");
    assertEquals("page", header.value().type());
    assertTrue(header.value().isDraft());
    assertEquals(
        List.of(
            "content/a.md:2:1: warning [repeated-key]: \"type\" is in the header twice, and this"
                + " one applies; remove it here or in line 1"),
        header.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void linesMayEndAsOnWindows() {
    Checked<PageHeader> header =
        new HeaderReader(STRICT)
            .read(
                new SourceFile("content/a.md", "type=page\r\nstatus=draft\r\n~~~~~~\r\nBody\r\n"));
    assertEquals(List.of(), header.problems());
    assertEquals("Body\r\n", header.value().body());
    assertEquals(4, header.value().bodyLine());
  }

  @Test
  void defaultsStandInForTypeAndStatus() {
    PageHeader header = good(LENIENT, "title=x", "type=", "~~~~~~", "x");
    assertEquals("page", header.type());
    assertEquals("draft", header.status());
  }

  @Test
  void aPageWithoutHeaderIsAPageWhereTypeAndStatusHaveDefaults() {
    PageHeader header = good(LENIENT, "# Title", "a = b");
    assertEquals("# Title\na = b", header.body());
    assertEquals(1, header.bodyLine());
    assertEquals(
        List.of(
            "content/a.md:1:1: error [bad-header]: the page has no header;"
                + " begin with \"title=…\", \"type=page\", \"status=published\" and a line \"~~~~~~\""),
        problems(rules("page", BARE), "# Title"));
  }

  @Test
  void aPageWithoutHeaderMayShowOne() {
    PageHeader header = good(LENIENT, "", "# Title", "```", "a=b", "~~~~~~", "```");
    assertEquals("\n# Title\n```\na=b\n~~~~~~\n```", header.body());
    assertEquals(1, header.bodyLine());
    assertEquals(
        "content/a.md:1:1: error [bad-header]: line without \"=\" in the header: \"# Title\";"
            + " write \"key=value\", or leave the line empty",
        problems(rules("page", BARE), "# Title", "~~~~~~").get(0));
  }

  @Test
  void aHeaderWithoutEndIsNoText() {
    assertEquals(
        List.of(
            "content/a.md:1:1: error [bad-header]: the header has no end;"
                + " end the header with a line \"~~~~~~\""),
        problems(LENIENT, "", "Title=x", "type=page", "Text"));
  }

  /** A run of the separator's sign below a header was meant for one; in a text it is a rule. */
  @Test
  void theLineThatWasMeantForASeparatorIsFound() {
    assertEquals(2, almost("type=page\n~~~\nText"));
    assertEquals(3, almost("\ntype=page\n  ~~~~~~~~\nText"));
    assertEquals(0, almost("type=page\n~~\nText"));
    assertEquals(0, almost("type=page\n~~-~~\nText"));
    assertEquals(0, almost("type=page\nText"));
    assertEquals(0, almost("Title\n~~~\nText"));
    assertEquals(0, almost("=page\n~~~\nText"));
    assertEquals(0, HeaderLines.of("type=page\n---\n", "-~-").almostSeparated("-~-"));
  }

  private static int almost(String text) {
    return HeaderLines.of(text, "~~~~~~").almostSeparated("~~~~~~");
  }

  @Test
  void aSeparatorMustStandAlone() {
    assertEquals(
        List.of(
            "content/a.md:3:1: error [bad-header]: the separator \"~~~~~~\" does not stand alone on"
                + " its line; remove the spaces around it"),
        problems(STRICT, "type=page", "status=draft", "~~~~~~ ", "Text"));
  }

  @Test
  void aLineWithoutAnEqualsSignIsToldWithItsPlace() {
    assertEquals(
        List.of(
            "content/a.md:2:1: error [bad-header]: line without \"=\" in the header: \"status"
                + " published\"; write \"key=value\", or leave the line empty",
            "content/a.md:4:1: error [bad-header]: line without \"=\" in the header: \"tags:"
                + " a\"; write \"key=value\", or leave the line empty"),
        problems(STRICT, "type=page", "status published", "", "tags: a", "~~~~~~", "x"));
  }

  @Test
  void missingTypeAndStatusAreTold() {
    assertEquals(
        List.of(
            "content/a.md:1:1: error [bad-header]: no status; add a line \"status=published\"",
            "content/a.md:1:1: error [bad-header]: no type; add a line \"type=page\""),
        problems(STRICT, "title=x", "~~~~~~", "x"));
  }

  @Test
  void aSpaceThatJBakeDoesNotTakeIsTold() {
    assertEquals(
        List.of(
            "content/a.md:1:1: error [bad-header]: space between \"type\" and \"=\";"
                + " write \"type=\" without a space"),
        problems(STRICT, "type = page", "status=draft", "~~~~~~", "x"));
    assertEquals("post", good(LENIENT, "type = post", "~~~~~~", "x").type());
  }

  @Test
  void unknownTypesAndStatusesComeWithWhatWasMeant() {
    assertEquals(
        List.of(
            "content/a.md:1:6: error [unknown-type]: no template for type \"pge\"; did you mean"
                + " \"page\"?",
            "content/a.md:2:8: error [unknown-status]: unknown status \"publishd\"; did you mean"
                + " \"published\"?"),
        problems(STRICT, "type=pge", "status=publishd", "~~~~~~", "x"));
  }

  @Test
  void aDateMustBeOneFromItsFirstLetterToItsLast() {
    for (String date : List.of("2026-02-30", "2026-11-22 at 10", "22/11/2026", "", "tomorrow")) {
      assertEquals(
          List.of(
              "content/a.md:3:6: error [bad-date]: \""
                  + date
                  + "\" is not a date; write it as yyyy-MM-dd"),
          problems(STRICT, "type=page", "status=draft", "date=" + date, "~~~~~~", "x"));
    }
  }

  @Test
  void aDatedStatusNeedsADate() {
    assertEquals(
        List.of(
            "content/a.md:2:8: error [bad-header]: status \"published-date\" without a date; add a"
                + " line \"date=…\""),
        problems(STRICT, "type=page", "status=published-date", "~~~~~~", "x"));
  }

  @Test
  void anEmptyFileIsTold() {
    assertEquals(
        List.of(
            "content/a.md:1:1: error [bad-header]: the page is empty; write a header and a text"),
        problems(LENIENT, "  ", ""));
  }
}
