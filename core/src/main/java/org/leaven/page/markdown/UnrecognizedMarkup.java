package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.page.markdown.syntax.Alerts;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/** Reports links and alerts that stay text, because their syntax is not quite right. */
final class UnrecognizedMarkup {
  private static final Pattern ALERT = Pattern.compile("\\[!(\\p{L}+)][-+]?[ \\t]*(?![(\\[:])(.*)");

  /** The first word of what may be an address: it has a dot within, a slash or a fragment. */
  private static final Pattern ADDRESS = Pattern.compile("\\S*(?:[^\\s.]\\.\\p{L}|[/#])\\S*");

  private final MarkdownSource text;
  private final Problems problems;

  private UnrecognizedMarkup(MarkdownSource text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Reports {@code unknown-link} and {@code bad-alert}, as warnings. */
  static void check(List<Node> nodes, MarkdownSource text, Problems problems) {
    UnrecognizedMarkup lost = new UnrecognizedMarkup(text, problems);
    for (Node node : nodes) {
      if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
        lost.checkLinks(node);
      } else if (node instanceof BlockQuote quote
          && quote.getFirstChild() instanceof Paragraph first) {
        lost.checkAlert(first);
      }
    }
  }

  private void checkAlert(Paragraph first) {
    Matcher alert = ALERT.matcher(first.getChars());
    if (!alert.lookingAt()) {
      return;
    }
    String word = alert.group(1);
    boolean isKnown = Alerts.KINDS.contains(word.toLowerCase(Locale.ROOT));
    String words = String.join(", ", Alerts.KINDS).toUpperCase(Locale.ROOT);
    problems.add(
        text.at(first.getStartOffset()),
        ProblemCode.BAD_ALERT,
        isKnown
            ? "\"[!" + word + "]\" does not stand alone on its line, and stays text"
            : "there is no alert \"" + word + "\", and \"[!" + word + "]\" stays text",
        isKnown ? "begin its text on the next line" : "choose one of " + words);
  }

  private void checkLinks(Node block) {
    if (block.getChars().indexOf('[') < 0) {
      return;
    }
    String words = MaskedMarkup.of(block, text);
    checkAddresses(block, words);
    int open = words.lastIndexOf("[[");
    if (open >= 0
        && open + 2 < words.length()
        && Character.isLetterOrDigit(words.codePointAt(open + 2))
        && words.indexOf("]]", open) < 0) {
      report(block, words, open, words.length(), "is never closed", "close it with \"]]\"");
    }
  }

  private void checkAddresses(Node block, String words) {
    for (int at = words.indexOf("]("); at >= 0; at = words.indexOf("](", at + 1)) {
      int open = words.lastIndexOf('[', at);
      int end = end(words, at + 2);
      String address = words.substring(at + 2, end < 0 ? words.length() : end).strip();
      Matcher first = ADDRESS.matcher(address);
      if (open >= 0 && end < 0) {
        if (first.lookingAt()) {
          report(
              block, words, open, at + 2 + first.end(), "is never closed", "close it with \")\"");
        }
        return;
      }
      if (open >= 0 && first.find() && address.chars().anyMatch(Character::isWhitespace)) {
        String cure = "write \"%20\" for each blank";
        report(block, words, open, end + 1, "has a blank in its address", cure);
      }
      at = Math.max(at, end);
    }
  }

  /** Where the bracket that is open is closed; negative if nowhere. */
  private static int end(String words, int start) {
    int open = 0;
    for (int i = start; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')' && open-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private void report(Node block, String words, int open, int end, String what, String cure) {
    int from = block.getStartOffset();
    int start = open > 0 && words.charAt(open - 1) == '!' ? open - 1 : open;
    String written = text.text().substring(from + start, from + end).split("\\R", 2)[0];
    int length = Math.min(written.length(), 60);
    problems.add(
        text.at(from + start),
        ProblemCode.UNKNOWN_LINK,
        Severity.WARNING,
        '"' + written.substring(0, length) + "\" stays text, since it " + what,
        cure + ", or put a backslash before it");
  }
}
