package org.leaven.edition.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaven.edition.pdf.PrintedWords.Word;
import org.leaven.edition.pdf.layout.PageFlow;

/** Where words stand on paper: lines, paragraphs, tables, page breaks, and right to left. */
class PageLayoutTest {
  private static final double NEAR = 0.05;
  private static final double LEADING = 9.5 * 1.42;
  private static final double RIGHT = PageFlow.LEFT + PageFlow.WIDTH;

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
  }

  private static List<Word> laidOut(String html) throws IOException {
    return PrintedWords.of(html, false);
  }

  private static Word word(List<Word> words, String text) {
    return words.stream().filter(each -> each.text().equals(text)).findFirst().orElseThrow();
  }

  /** Texts by line: page and height, in order. */
  private static List<List<Word>> lines(List<Word> words) {
    Map<Long, List<Word>> lines = new TreeMap<>();
    for (Word word : words) {
      long place = word.page() * 100_000L + Math.round(word.y() * 10);
      lines.computeIfAbsent(place, each -> new ArrayList<>()).add(word);
    }
    return List.copyOf(lines.values());
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  @Test
  void aLineTakesTheWordsThatFitAndNoMore() throws IOException {
    double width = 200;
    List<Word> words = PrintedWords.of("<p>" + words(0, 60) + "</p>", false, 0, width);
    assertEquals(words(0, 60), text(words));
    List<List<Word>> lines = lines(words);
    double blank = lines.get(0).get(1).x() - lines.get(0).get(0).right();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Word last = lines.get(i).get(lines.get(i).size() - 1);
      Word next = lines.get(i + 1).get(0);
      assertEquals(PageFlow.LEFT, next.x(), NEAR);
      assertTrue(last.right() <= PageFlow.LEFT + width + NEAR, last.toString());
      double withNext = last.right() + blank + next.right() - next.x();
      assertTrue(withNext > PageFlow.LEFT + width, next + " would have fitted");
      assertEquals(LEADING, next.y() - last.y(), NEAR);
    }
  }

  @Test
  void aWordWiderThanTheLineIsCutAndKeepsItsLetters() throws IOException {
    List<Word> words = PrintedWords.of("<p>a " + "m".repeat(50) + " z</p>", false, 0, 100);
    assertEquals("a" + "m".repeat(50) + "z", text(words).replace(" ", ""));
    words.forEach(each -> assertTrue(each.right() <= PageFlow.LEFT + 100 + NEAR, each.toString()));
  }

  @Test
  void paragraphsKeepTheLargerOfTheRoomsBetweenThem() throws IOException {
    List<Word> words = laidOut("<p>one</p><p>two</p><ul><li>three</li></ul>");
    assertEquals(LEADING + 5, word(words, "two").y() - word(words, "one").y(), NEAR);
    assertEquals(LEADING + 5, word(words, "three").y() - word(words, "two").y(), NEAR);
  }

  @Test
  void smallAndRaisedLettersStandOnTheSameLine() throws IOException {
    List<Word> words = laidOut("<p>x <sup>up</sup> <small>small</small></p>");
    assertEquals(word(words, "x").y(), word(words, "small").y(), NEAR);
    assertEquals(word(words, "x").y() - 3.5, word(words, "up").y(), NEAR);
  }

  /** Pages of the lines of a paragraph of so many lines for which a page has room for some. */
  private static String pages(int lines, double room) throws IOException {
    String text =
        IntStream.range(0, lines).mapToObj(i -> "l" + i).collect(Collectors.joining("<br>"));
    double down = PageFlow.BOTTOM - PageFlow.TOP - room * LEADING;
    List<Word> words = PrintedWords.of("<p>" + text + "</p>", false, down, PageFlow.WIDTH);
    assertEquals(lines, words.size());
    return words.stream().map(each -> String.valueOf(each.page())).collect(Collectors.joining());
  }

  @Test
  void noLineOfAParagraphStandsAloneOnAPage() throws IOException {
    assertEquals("1111", pages(4, 4.1));
    assertEquals("1122", pages(4, 3.1), "the last but one goes with the last");
    assertEquals("1122", pages(4, 2.1));
    assertEquals("2222", pages(4, 1.1), "the first does not stay alone");
    assertEquals("222", pages(3, 2.1), "three lines are not parted");
  }

  @Test
  void aHeadingStaysWithTheLinesBelowIt() throws IOException {
    String html = "<h2>Head</h2><p>one<br>two<br>three<br>four</p>";
    double page = PageFlow.BOTTOM - PageFlow.TOP;
    List<Word> tight = PrintedWords.of(html, false, page - 40, PageFlow.WIDTH);
    assertEquals(2, word(tight, "Head").page());
    List<Word> enough = PrintedWords.of(html, false, page - 70, PageFlow.WIDTH);
    assertEquals(1, word(enough, "Head").page());
    assertEquals(2, word(enough, "four").page());
  }

  @Test
  void anEntrysVerdictsStandOnThePageOfItsName() throws IOException {
    String html =
        "<header class=page-head><h1>Name</h1></header><ul class=answers data-part=standings>"
            + "<li class=answer>First<li class=answer>Last</ul><p>more</p>";
    for (int room = 20; room < 120; room += 5) {
      double down = PageFlow.BOTTOM - PageFlow.TOP - room;
      List<Word> words = PrintedWords.of(html, false, down, PageFlow.WIDTH);
      assertEquals(word(words, "Name").page(), word(words, "Last").page(), room + " points");
    }
  }

  @Test
  void aTableThatGoesOnNamesItsVerdictAgain() throws IOException {
    List<Word> words = laidOut(table(60).replace("<thead>", "<caption>Worst</caption><thead>"));
    long pages = words.stream().map(Word::page).distinct().count();
    assertTrue(pages > 2, pages + " pages");
    assertEquals(pages, words.stream().filter(each -> each.text().equals("Worst")).count());
  }

  private static String table(int rows) {
    return "<table><thead><tr><th>Name</th><th>Why</th></tr></thead><tbody>"
        + IntStream.range(0, rows)
            .mapToObj(
                i ->
                    "<tr><th>n"
                        + i
                        + "</th><td>a"
                        + i
                        + "<br>more".repeat(i % 5)
                        + "<br>b"
                        + i
                        + "</td></tr>")
            .collect(Collectors.joining())
        + "</tbody></table>";
  }

  @Test
  void everyPageOfATableBeginsWithTheNamesOfItsColumns() throws IOException {
    List<Word> words = laidOut(table(60));
    int pages = words.get(words.size() - 1).page();
    assertTrue(pages > 2, pages + " pages");
    for (int page = 1; page <= pages; page++) {
      int own = page;
      List<Word> here = words.stream().filter(each -> each.page() == own).toList();
      assertEquals("Name Why", text(lines(here).get(0)), "page " + page);
      assertEquals(1, here.stream().filter(each -> each.text().equals("Why")).count());
    }
  }

  @Test
  void aRowIsNotPartedWhereverThePageEnds() throws IOException {
    for (int room = 100; room < 220; room += 10) {
      double down = PageFlow.BOTTOM - PageFlow.TOP - room;
      List<Word> words = PrintedWords.of(table(5), false, down, PageFlow.WIDTH);
      for (int i = 0; i < 5; i++) {
        assertEquals(word(words, "n" + i).page(), word(words, "b" + i).page(), room + " points");
      }
    }
  }

  @Test
  void noRowIsLost() throws IOException {
    List<Word> words = laidOut(table(60));
    double before = 0;
    for (int i = 0; i < 60; i++) {
      Word name = word(words, "n" + i);
      assertEquals(name.page(), word(words, "b" + i).page(), name.toString());
      assertEquals(name.y(), word(words, "a" + i).y(), NEAR);
      double place = name.page() * 1000 + name.y();
      assertTrue(place > before, name.toString());
      before = place;
    }
  }

  @Test
  void cellsOfAColumnBeginOneBelowTheOther() throws IOException {
    List<Word> words =
        laidOut(
            "<table><tr><td>a<td>b<td>c<tr><td>long long long<td>e<td>f"
                + "<tr><td colspan=2>wide<td>g</table>");
    assertEquals(word(words, "b").x(), word(words, "e").x(), NEAR);
    assertEquals(word(words, "c").x(), word(words, "f").x(), NEAR);
    assertEquals(word(words, "c").x(), word(words, "g").x(), NEAR);
    assertTrue(word(words, "b").x() > word(words, "long").right(), words.toString());
  }

  @Test
  void aColumnGetsTheRoomItsWordsNeed() throws IOException {
    List<Word> words =
        laidOut(
            "<table><tr><td>tiny<td>"
                + words(0, 80)
                + "<td>unbreakable "
                + words(0, 80)
                + "</table>");
    assertEquals("tiny", words.get(0).text());
    double beside = word(words, "word0").x() - word(words, "tiny").right();
    assertTrue(beside > 0 && beside < 40, beside + " points beside a short word");
    words.forEach(each -> assertTrue(each.right() <= RIGHT + NEAR, each.toString()));
    assertEquals(word(words, "tiny").y(), word(words, "unbreakable").y(), NEAR);
  }

  @Test
  void whatFollowsARowStandsBelowItsLongestCell() throws IOException {
    String lines =
        IntStream.range(0, 70).mapToObj(i -> "l" + i).collect(Collectors.joining("<br>"));
    List<Word> words = laidOut("<dl><dt>" + lines + "<dd>short<dt>next<dd>end</dl>");
    assertEquals(2, word(words, "next").page());
    assertTrue(word(words, "next").y() > word(words, "l69").y() + NEAR, words.toString());
  }

  @Test
  void columnsGoOnOverPagesEachForItself() throws IOException {
    String lines =
        IntStream.range(0, 70).mapToObj(i -> "l" + i).collect(Collectors.joining("<br>"));
    List<Word> words = laidOut("<dl><dt>term<dd><p>" + lines + "</p><dt>after<dd>end</dl>");
    assertEquals(1, word(words, "term").page());
    assertEquals(word(words, "term").page(), word(words, "l0").page());
    assertEquals(2, word(words, "l69").page());
    assertEquals(2, word(words, "after").page());
    assertTrue(word(words, "after").y() > word(words, "l69").y());
  }

  @Test
  void listItemsHaveTheirNumbersAtTheSide() throws IOException {
    List<Word> words = laidOut("<ol start=9><li>nine<li>" + words(0, 40) + "</ol>");
    assertEquals(word(words, "9.").y(), word(words, "nine").y(), NEAR);
    assertTrue(word(words, "nine").x() > word(words, "9.").right());
    List<List<Word>> lines = lines(words);
    List<Word> last = lines.get(lines.size() - 1);
    assertEquals(word(words, "word0").x(), last.get(0).x(), NEAR, "lines stay beside the number");
    assertNotEquals(word(words, "9.").x(), last.get(0).x(), NEAR);
  }

  @Test
  void hebrewRunsFromTheRightAndNumbersInItFromTheLeft() throws IOException {
    List<Word> words = PrintedWords.of("<p>אבג (דה) 123 xyz</p>", true);
    Word first = word(words, "גבא");
    Word bracketed = word(words, "(הד)");
    Word number = word(words, "123");
    assertEquals(RIGHT, first.right(), NEAR);
    assertTrue(first.x() > bracketed.right() && bracketed.x() > number.right(), words.toString());
    assertTrue(number.x() > word(words, "xyz").right(), words.toString());
  }

  @Test
  void hebrewInALineFromTheLeftKeepsItsPlace() throws IOException {
    List<Word> words = PrintedWords.of("<p>one אב גד two</p>", false);
    assertTrue(word(words, "one").x() < word(words, "דג").x());
    assertTrue(word(words, "דג").x() < word(words, "בא").x(), "the second word is left of it");
    assertTrue(word(words, "בא").x() < word(words, "two").x());
  }

  @Test
  void arabicLettersJoin() throws IOException {
    List<Word> words = PrintedWords.of("<p>ببب لا</p>", true);
    assertEquals("\uFEFB", words.get(0).text(), "lam and alef are one");
    assertEquals("\uFE90\uFE92\uFE91", words.get(1).text(), "last, middle, first from the left");
    assertEquals(RIGHT, words.get(1).right(), NEAR);
  }

  @Test
  void fromTheRightTheFirstColumnAndTheNumbersOfAListStandAtTheRight() throws IOException {
    List<Word> table = PrintedWords.of("<table><tr><td>a<td>b</table>", true);
    assertTrue(word(table, "a").x() > word(table, "b").right(), table.toString());
    List<Word> list = PrintedWords.of("<ol><li>item</ol>", true);
    Word item = word(list, "item");
    assertTrue(list.stream().anyMatch(each -> each.x() > item.right()), list.toString());
  }
}
