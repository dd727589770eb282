package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.leaven.page.markdown.syntax.MarkdownText;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports table rows that stay a paragraph: GitHub's rules for tables do not accept them, or they
 * have no bar.
 */
final class BadTables {
  private BadTables() {}

  /** Reports {@code bad-table}. */
  static void check(List<Node> nodes, MarkdownText text, Problems problems) {
    for (Node node : nodes) {
      if (!(node instanceof Paragraph paragraph)) {
        continue;
      }
      if (paragraph.getPrevious() instanceof TableBlock table && isNextLine(table, paragraph)) {
        problems.add(
            text.at(paragraph.getContentLines().get(0).trim().getStartOffset()),
            ProblemCode.BAD_TABLE,
            "this line ends the table above it, since it has no bar",
            "put a blank line above it, or a bar behind its first cell");
      } else if (paragraph.getChars().indexOf('|') >= 0) {
        checkLines(paragraph.getContentLines(), text, problems);
      }
    }
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

  private static void checkLines(List<BasedSequence> lines, MarkdownText text, Problems problems) {
    for (int i = 0; i < lines.size(); i++) {
      BasedSequence line = lines.get(i).trim();
      if (isRowOfDashes(line)) {
        int above = i == 0 ? 0 : cells(lines.get(i - 1).trim());
        String what = "this table has no heading above its row of dashes";
        String cure = "write the names of its columns there";
        if (i > 0 && above != cells(line)) {
          what = "the table's heading has " + above + " cells, its row of dashes " + cells(line);
          cure = "give both the same number";
        } else if (i > 0) {
          what = "the table has text above it";
          cure = "put a blank line between them";
        }
        problems.add(text.at(line.getStartOffset()), ProblemCode.BAD_TABLE, what, cure);
        return;
      }
    }
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
