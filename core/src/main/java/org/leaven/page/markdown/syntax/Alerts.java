package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes GitHub's alerts: quotes whose first line is {@code [!NOTE]} or another of five kinds.
 */
public final class Alerts {
  /** The words for the five kinds, in the order of GitHub's manual. */
  public static final List<String> KINDS =
      List.of("note", "tip", "important", "warning", "caution");

  private static final Pattern FIRST_LINE =
      Pattern.compile("(?i)\\[!(" + String.join("|", KINDS) + ")][ \\t]*(?:\\R|$)");

  private Alerts() {}

  /** Replaces such quotes by alerts. */
  public static void mark(List<Node> nodes) {
    List<BlockQuote> quotes = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof BlockQuote quote) {
        quotes.add(quote);
      }
    }
    quotes.forEach(Alerts::mark);
  }

  private static void mark(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return;
    }
    BasedSequence words = first.getChars();
    Matcher line = FIRST_LINE.matcher(words);
    if (!line.lookingAt()) {
      return;
    }
    int end = words.subSequence(0, line.end()).getEndOffset();
    while (first.getFirstChild() != null && first.getFirstChild().getStartOffset() < end) {
      first.getFirstChild().unlink();
    }
    if (first.getFirstChild() == null) {
      first.unlink();
    }
    Alert alert = new Alert(line.group(1).toLowerCase(Locale.ROOT), quote.getChars());
    // Flexmark's takeChildren leaves those between the first and the last with their old parent
    while (quote.getFirstChild() != null) {
      alert.appendChild(quote.getFirstChild());
    }
    quote.insertBefore(alert);
    quote.unlink();
  }

  /** An alert in the syntax tree. */
  static final class Alert extends Block {
    private final String kind;

    Alert(String kind, BasedSequence chars) {
      super(chars);
      this.kind = kind;
    }

    String kind() {
      return kind;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
