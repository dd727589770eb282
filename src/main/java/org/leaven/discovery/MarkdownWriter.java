package org.leaven.discovery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.leaven.html.CharacterReferences;
import org.leaven.html.HtmlSource;

/** Writes Markdown block by block: paragraphs, nested lists, quotes, code blocks and tables. */
final class MarkdownWriter {
  /** Separates the paragraphs of a table cell until the cell is written; no text contains it. */
  static final String BREAK = "\u0001";

  /** The delimiter of inline code; longer where the code contains it. */
  static final String CODE = "`";

  private static final String SPECIAL = "\\`*_[]<";

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private String marker = "";
  private boolean tight;
  private boolean inCell;
  private boolean inCode;
  private boolean inBlockOfCode;

  /** A list or a quote that is open. */
  private static final class Level {
    private final String indent;
    private final boolean isOrdered;
    private int items;

    Level(String indent, boolean isOrdered) {
      this.indent = indent;
      this.isOrdered = isOrdered;
    }
  }

  /** Adds text of an HTML page, and escapes what Markdown would interpret. */
  void text(HtmlSource page, int from, int to) {
    int done = from;
    for (int i = from; i < to; i++) {
      if (page.at(i) == '&') {
        text(CharacterReferences.resolved(page.text(from, to), false));
        return;
      }
    }
    for (int i = from; i < to; i++) {
      if (!isPlain(page.at(i)) || line.length() == 0) {
        page.append(done, i, line);
        character(page.at(i));
        done = i + 1;
      }
    }
    page.append(done, to, line);
  }

  /** Escapes plain text as a line of Markdown. */
  static String line(String text) {
    MarkdownWriter blocks = new MarkdownWriter();
    blocks.text(text);
    return blocks.line.toString().strip();
  }

  /** Adds plain text, and escapes what Markdown would interpret. */
  void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
  }

  /** Whether a character has no meaning in Markdown anywhere in a line. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > '~' || c == ',';
  }

  private void character(char c) {
    if (inBlockOfCode) {
      line.append(c);
    } else if (c <= ' ') {
      if (line.length() > 0 && line.charAt(line.length() - 1) > ' ' && !endsIn(BREAK)) {
        line.append(' ');
      }
    } else {
      if (c == ';' && !inCode) {
        escapeReference();
      }
      boolean isSpecial = (!inCode && SPECIAL.indexOf(c) >= 0) || (inCell && c == '|');
      if (isSpecial || startsAList(c)) {
        line.append('\\');
      }
      line.append(c);
    }
  }

  /**
   * Escapes the ampersand of text that the next semicolon would turn into a character reference.
   */
  private void escapeReference() {
    int at = line.length();
    while (at > 0
        && (Character.isLetterOrDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '#')) {
      at--;
    }
    if (at > 0 && at < line.length() && line.charAt(at - 1) == '&') {
      line.insert(at - 1, '\\');
    }
  }

  /** Whether a character at the start of a line would mean a heading, a quote or a list. */
  private boolean startsAList(char c) {
    if (inCode) {
      return false;
    }
    if (c == '.' || c == ')') {
      int cut = inCell ? line.lastIndexOf(BREAK) : -1;
      return isNumber(cut < 0 ? line : line.substring(cut + BREAK.length()));
    }
    return "#>+-=~".indexOf(c) >= 0 && (line.length() == 0 || (inCell && endsIn(BREAK)));
  }

  /** Whether a text can be the number of a list item. */
  private static boolean isNumber(CharSequence text) {
    boolean fits = text.length() >= 1 && text.length() <= 9;
    return fits && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Adds Markdown as it is. */
  void raw(String markdown) {
    line.append(markdown);
  }

  int length() {
    return line.length();
  }

  /**
   * Puts delimiters around the text since an offset; spaces at its ends stay outside, and empty
   * text gets no delimiters.
   */
  void wrap(int from, String before, String after) {
    int start = Math.min(from, line.length());
    String added = line.substring(start);
    String inner = added.strip();
    if (inner.isEmpty()) {
      return;
    }
    line.setLength(start);
    line.append(added.startsWith(" ") ? " " : "");
    if (before.equals(CODE) && inner.contains(CODE)) {
      String fence = fence(inner, 1);
      line.append(fence).append(' ').append(inner).append(' ').append(fence);
    } else {
      line.append(before).append(inner).append(after);
    }
    line.append(added.endsWith(" ") ? " " : "");
  }

  /** A run of backticks, longer than any in the code. */
  private static String fence(String code, int least) {
    String fence = CODE.repeat(least);
    while (code.contains(fence)) {
      fence += CODE;
    }
    return fence;
  }

  void code(boolean begins) {
    inCode = begins;
  }

  boolean isCode() {
    return inBlockOfCode;
  }

  void lineBreak() {
    if (inCell) {
      cellBreak();
    } else if (line.length() > 0) {
      line.append("\\\n");
    }
  }

  private void cellBreak() {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == ' ') {
      line.setLength(end - 1);
    }
    if (line.length() > 0 && !endsIn(BREAK)) {
      line.append(BREAK);
    }
  }

  private boolean endsIn(String text) {
    int start = line.length() - text.length();
    return start >= 0 && line.indexOf(text, start) == start;
  }

  /** Ends the paragraph. */
  void end() {
    if (inCell) {
      cellBreak();
      return;
    }
    String text = line.toString().strip();
    line.setLength(0);
    if (!text.isEmpty() && !text.chars().allMatch(c -> c == '#')) {
      paragraph(text);
    }
  }

  /** Ends a caption; one that repeats the heading above it is left out. */
  void endCaption() {
    String caption = line.toString().replace("**", "").strip();
    int start = out.length() - caption.length() - 2;
    if (start >= 0 && out.indexOf("# " + caption, start) == start) {
      line.setLength(0);
    }
    end();
  }

  /** Adds a whole block; the first block of a list item follows the item's marker. */
  void paragraph(String text) {
    String indent = indent();
    boolean isItem = !marker.isEmpty();
    if (out.length() > 0) {
      out.append(isItem && tight ? "\n" : "\n\n");
    }
    int before = Math.max(0, indent.length() - marker.length());
    String first = isItem ? indent.substring(0, before) + marker : indent;
    out.append(first).append(text.replace("\n", "\n" + indent));
    tight = isItem || !levels.isEmpty();
    marker = "";
  }

  private String indent() {
    StringBuilder indent = new StringBuilder();
    levels.descendingIterator().forEachRemaining(level -> indent.append(level.indent));
    return indent.toString();
  }

  void heading(int level) {
    end();
    raw("#".repeat(level) + " ");
  }

  void rule() {
    end();
    paragraph("---");
  }

  void beginList(boolean isOrdered) {
    end();
    if (!inCell) {
      tight = !levels.isEmpty();
      levels.push(new Level(isOrdered ? "    " : "  ", isOrdered));
    }
  }

  void item() {
    end();
    Level level = levels.peek();
    if (!inCell && level != null) {
      level.items++;
      marker = level.isOrdered ? (level.items + ".   ").substring(0, 4) : "- ";
    }
  }

  void endList() {
    end();
    if (!inCell) {
      levels.poll();
      marker = "";
      tight = !levels.isEmpty();
    }
  }

  void beginQuote() {
    end();
    levels.push(new Level("> ", false));
  }

  void endQuote() {
    end();
    levels.poll();
    tight = false;
  }

  void beginCode() {
    end();
    inBlockOfCode = true;
  }

  void endCode() {
    inBlockOfCode = false;
    String code = line.toString().stripTrailing();
    line.setLength(0);
    String fence = fence(code, 3);
    paragraph(fence + "\n" + code + "\n" + fence);
  }

  void beginCell() {
    end();
    line.setLength(0);
    inCell = true;
  }

  String endCell() {
    String cell = line.toString().strip();
    line.setLength(0);
    inCell = false;
    return cell.endsWith(BREAK) ? cell.substring(0, cell.length() - BREAK.length()) : cell;
  }

  /** Adds a row of a table, and the delimiter row below a header row. */
  void row(List<String> cells, boolean isHead) {
    String row = String.join(" | ", cells).replace(BREAK, "<br>");
    out.append(isHead ? "\n\n" : "\n").append("| ").append(row).append(" |");
    if (isHead) {
      out.append("\n|").append(" --- |".repeat(cells.size()));
    }
  }

  void endTable() {
    line.setLength(0);
    tight = false;
  }

  String finish() {
    end();
    return out.append('\n').toString().replace("\u00A0", " ");
  }
}
