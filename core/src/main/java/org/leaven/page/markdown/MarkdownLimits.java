package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.function.Predicate;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/**
 * Detects texts that are nested too deeply, or have words too long, for Flexmark; no author needs
 * them.
 *
 * <p>These are blocks nested so deeply that the call stack overflows, and words of thousands of
 * letters, for which it compares too much.
 */
public final class MarkdownLimits {
  /** The most levels of nested lists, quotes and emphasis. */
  private static final int MAX_LEVELS = 100;

  /** The most letters, digits, dots, hyphens and plus signs in a row. */
  private static final int MAX_IN_WORD = 5_000;

  private MarkdownLimits() {}

  /** The first word that is too long: {@code unbroken-text}. */
  public static Optional<Problem> longWord(MarkdownSource text) {
    String letters = text.text();
    if (letters.length() <= MAX_IN_WORD) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      boolean isInWord =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+';
      if (!isInWord) {
        start = i + 1;
      } else if (i - start == MAX_IN_WORD) {
        return Optional.of(
            new Problem(
                text.at(start),
                ProblemCode.UNBROKEN_TEXT,
                "more than " + MAX_IN_WORD + " letters without a space",
                "put spaces in, or move it to a file of its own"));
      }
    }
    return Optional.empty();
  }

  /**
   * The first line that nests too deep: {@code nested-too-deep}.
   *
   * @param isReadable whether the first lines of the text can be read
   */
  public static Problem tooDeep(MarkdownSource text, Predicate<String> isReadable) {
    String letters = text.text();
    int good = 0;
    int bad = letters.length();
    while (true) {
      int middle = letters.lastIndexOf('\n', good + (bad - good) / 2) + 1;
      if (middle <= good) {
        middle = letters.indexOf('\n', good) + 1;
      }
      if (middle <= good || middle >= bad) {
        break;
      }
      if (isReadable.test(letters.substring(0, middle))) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return new Problem(
        text.at(good),
        ProblemCode.NESTED_TOO_DEEP,
        "the text nests too deep here",
        "take out levels of lists, quotes or emphasis, or columns of the table");
  }

  /** Whether a tree has no more levels than a page may have; a list and its items are one. */
  static boolean isShallow(Document document) {
    int levels = 0;
    Node node = document;
    while (true) {
      if (node.getFirstChild() != null) {
        levels += levels(node);
        node = node.getFirstChild();
        if (levels > MAX_LEVELS) {
          return false;
        }
      } else {
        while (node.getNext() == null) {
          node = node.getParent();
          if (node == null || node == document) {
            return true;
          }
          levels -= levels(node);
        }
        node = node.getNext();
      }
    }
  }

  private static int levels(Node node) {
    return node instanceof ListBlock ? 0 : 1;
  }

  /** Whether a text is read to its end. */
  static boolean isRead(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
  }
}
