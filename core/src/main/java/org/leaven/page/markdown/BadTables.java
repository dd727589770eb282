package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports table rows that stay a paragraph: GitHub's rules for tables do not accept them, or they
 * have no bar. Reports cells that are not shown, too.
 */
final class BadTables {
  private BadTables() {}

  /** Reports {@code bad-table}. */
  static void check(List<Node> nodes, MarkdownSource text, Problems problems) {
    for (Node node : nodes) {
      if (node instanceof TableRow row) {
        checkRow(row, text, problems);
      }
      if (!(node instanceof Paragraph paragraph)) {
        continue;
      }
      if (paragraph.getPrevious() instanceof TableBlock table && isNextLine(table, paragraph)) {
        problems.add(
            text.at(paragraph.getContentLines().get(0).trim().getStartOffset()),
            ProblemCode.BAD_TABLE,
            "this line ends the table above it, since it has no bar",
            "put a blank line above it, or a bar behind its first cell");
      } else if (paragraph.getChars().indexOf('|') >= 0
          && !hasRowOfDashes(paragraph, text, problems)) {
        checkBars(paragraph, text, problems);
      }
    }
  }

  /** Flexmark drops the cells of a row that has more than the heading. */
  private static void checkRow(TableRow row, MarkdownSource text, Problems problems) {
    int from = row.getStartOffset();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      from = Math.max(from, cell.getEndOffset()); // a cell that was added is nowhere
    }
    String dropped = text.text().substring(from, row.getEndOffset());
    String words = dropped.replaceAll("[|\\s]+", " ").strip();
    if (!words.isEmpty()) {
      problems.add(
          text.at(from + dropped.indexOf(words.split(" ", 2)[0])),
          ProblemCode.BAD_TABLE,
          "this row has more cells than the table's heading, and \"" + words + "\" is not shown",
          "add a name to the heading, or put a backslash before a bar that is text");
    }
  }

  /** Lines that would be a table if there were a row of dashes. */
  private static void checkBars(Paragraph paragraph, MarkdownSource text, Problems problems) {
    String[] lines = MaskedMarkup.of(paragraph, text).strip().split("\\R", -1);
    if (lines.length > 1 && Arrays.stream(lines).allMatch(BadTables::hasCells)) {
      problems.add(
          text.at(paragraph.getStartOffset()),
          ProblemCode.BAD_TABLE,
          "these lines have bars and no row of dashes, and are shown as text",
          "write \"|---|---|\" below the first, or put a backslash before each bar");
    }
  }

  private static boolean hasCells(String line) {
    long cells = Arrays.stream(line.split("\\|")).filter(cell -> !cell.isBlank()).count();
    return cells > 1;
  }

  /** Whether no blank line parts them, so that the paragraph begins with a row for GitHub. */
  private static boolean isNextLine(TableBlock table, Paragraph paragraph) {
    BasedSequence between =
        table
            .getDocument()
            .getChars()
            .subSequence(table.getEndOffset(), paragraph.getStartOffset());
    boolean isEnded = table.getChars().endsWith("\n");
    return between.countOfAny(CharPredicate.anyOf('\n')) == (isEnded ? 0 : 1);
  }

  private static boolean hasRowOfDashes(
      Paragraph paragraph, MarkdownSource text, Problems problems) {
    List<BasedSequence> lines = paragraph.getContentLines();
    for (int i = 0; i < lines.size(); i++) {
      BasedSequence line = lines.get(i).trim();
      if (isRowOfDashes(line)) {
        int above = i == 0 ? 0 : cells(lines.get(i - 1).trim());
        String what = "this table has no heading above its row of dashes";
        String cure = "write the names of its columns there";
        if (i > 0 && above != cells(line)) {
          what = "the table's heading has " + above + " cells, its row of dashes " + cells(line);
          cure = "give both the same number";
        } else if (i == 0 && paragraph.getParent() instanceof BulletListItem) {
          what = "the \"-\" and the blank before this row of dashes begin a list";
          cure = "write \"---\" for the \"-\", or begin the row with a bar";
        } else if (i > 0) {
          what = "the table has text above it";
          cure = "put a blank line between them";
        }
        problems.add(text.at(line.getStartOffset()), ProblemCode.BAD_TABLE, what, cure);
        return true;
      }
    }
    return false;
  }

  private static boolean isRowOfDashes(BasedSequence line) {
    boolean hasDash = false;
    boolean hasBar = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '|' && c != '-' && c != ':' && c != ' ' && c != '\t') {
        return false;
      }
      hasDash |= c == '-';
      hasBar |= c == '|';
    }
    return hasDash && hasBar;
  }

  private static int cells(BasedSequence line) {
    int bars = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        bars++;
      }
    }
    boolean hasLast = line.endsWith("|") && !line.endsWith("\\|");
    return bars + 1 - (line.startsWith("|") ? 1 : 0) - (hasLast ? 1 : 0);
  }
}
