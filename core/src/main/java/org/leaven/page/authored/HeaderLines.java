package org.leaven.page.authored;

import java.util.ArrayList;
import java.util.List;

/**
 * A page split at the separator line of its header.
 *
 * @param head lines above the separator; all lines when there is none
 * @param hasSeparator whether a line holds the separator and nothing else
 * @param loose line of a separator with spaces around it, counted from 1; 0 when there is none
 * @param bodyLine line on which the body starts, counted from 1
 * @param body what follows the separator; the whole text when there is none
 */
record HeaderLines(List<String> head, boolean hasSeparator, int loose, int bodyLine, String body) {

  /** Lines end as JBake reads them: with a line feed, a carriage return or both. */
  static HeaderLines of(String text, String separator) {
    List<String> head = new ArrayList<>();
    int loose = 0;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      String line = text.substring(start, end);
      int next = startOfNext(text, end);
      if (line.equals(separator)) {
        return new HeaderLines(head, true, 0, head.size() + 2, text.substring(next));
      }
      head.add(line);
      if (loose == 0 && line.strip().equals(separator)) {
        loose = head.size();
      }
      start = next;
    }
    return new HeaderLines(head, false, loose, 1, text);
  }

  /** The same page with everything for its body. */
  HeaderLines asText(String text) {
    return new HeaderLines(head, false, 0, 1, text);
  }

  static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  static int startOfNext(String text, int end) {
    if (end >= text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /**
   * The line that was meant as a separator, counted from 1: a run of one of its characters, too
   * short or too long, below a line of the form {@code key=value}; 0 when there is none.
   */
  int almostSeparated(String separator) {
    if (firstLine().indexOf('=') < 1 || separator.chars().distinct().count() != 1) {
      return 0;
    }
    int sign = separator.charAt(0);
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i).strip();
      if (line.length() > 2 && line.chars().allMatch(own -> own == sign)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The first line with anything on it; empty when there is none. */
  String firstLine() {
    return head.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}
