package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses inline Markdown as Flexmark's parser does, but in linear time.
 *
 * <p>Flexmark searches the rest of a block for what can only stand at one place, tries every way to
 * pair the backslashes of a label, and reads all that follows for a run of backticks or a tag that
 * nothing closes. Here a pattern is tried at its place, labels and titles are scanned, and what has
 * no end in the block is not looked for.
 */
public final class LinearInlineParser extends CommonmarkInlineParser {
  /** As deep as cmark, GitHub's parser, follows parentheses in the address of a link. */
  private static final int MAX_PARENTHESES = 32;

  /** Whether an address in {@code < >} may have blanks, as in CommonMark. */
  static final DataKey<Boolean> HAS_BLANKS = new DataKey<>("BLANKS_IN_ANGLE_BRACKETS", false);

  private final boolean hasBlanks;
  private LookaheadIndex text = LookaheadIndex.of("");
  private boolean isInDefinition;

  public LinearInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
    hasBlanks = HAS_BLANKS.get(options);
  }

  private LookaheadIndex text() {
    if (!text.isOf(input)) {
      text = LookaheadIndex.of(input);
    }
    return text;
  }

  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    boolean isAnchored = pattern.pattern().startsWith("^");
    if (isAnchored ? !matcher.lookingAt() : !matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  /** Joins what stands side by side: Flexmark copies a list of pieces for each one that it adds. */
  @Override
  public void appendText(BasedSequence piece) {
    ArrayList<BasedSequence> pieces = getCurrentText();
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).isContinuedBy(piece)) {
      pieces.set(last, pieces.get(last).spliceAtEnd(piece));
    } else {
      pieces.add(piece);
    }
  }

  @Override
  public void appendText(BasedSequence whole, int beginIndex, int endIndex) {
    appendText(whole.subSequence(beginIndex, endIndex));
  }

  @Override
  public int parseLinkLabel() {
    int end = peek() == '[' ? new DelimitedText(input, '[', ']').end(index + 1) : -1;
    if (end < 0) {
      return 0;
    }
    int length = end - index;
    index = end;
    return length;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    char open = peek();
    char close = open == '(' ? ')' : open;
    boolean isTitle = open == '"' || open == '\'' || open == '(';
    if (!isTitle || !isClosed(String.valueOf(close))) {
      return null;
    }
    int end = new DelimitedText(input, '\u0000', close).end(index + 1);
    if (end < 0) {
      return null;
    }
    BasedSequence title = input.subSequence(index, end);
    index = end;
    return title;
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    int end = hasBlanks && peek() == '<' ? endOfAngles() : -1;
    if (end > 0) {
      BasedSequence address = input.subSequence(index, end);
      index = end;
      return address;
    }
    boolean isHopeless =
        options.linksAllowMatchedParentheses && (hasDeepParentheses() || !isClosed(")"));
    return isHopeless ? null : super.parseLinkDestination();
  }

  /** The definition of a reference; its text is short-lived, and not worth an index. */
  @Override
  protected int parseReference(Block block, BasedSequence definition) {
    isInDefinition = true;
    try {
      return super.parseReference(block, definition);
    } finally {
      isInDefinition = false;
    }
  }

  private boolean isClosed(String end) {
    return isInDefinition || text().holdsBehind(index - 1, end);
  }

  /** Where an address in angle brackets ends; negative where it has no end in its line. */
  private int endOfAngles() {
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      } else if (c == '\\') {
        i++;
      }
    }
    return -1;
  }

  private boolean hasDeepParentheses() {
    int open = 0;
    for (int i = index; i < input.length() && input.charAt(i) > ' '; i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ')' && --open < 0) {
        return false;
      } else if (c == '(' && ++open > MAX_PARENTHESES) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected boolean parseBackticks() {
    int end = index;
    while (end < input.length() && input.charAt(end) == '`') {
      end++;
    }
    if (text().hasRunOfTicks(end - index, end)) {
      return super.parseBackticks();
    }
    appendText(input.subSequence(index, end));
    index = end;
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    char kind = peek(1);
    String end = kind == '?' ? "?>" : ">";
    if (kind == '!') {
      end = peek(2) == '-' ? "-->" : peek(2) == '[' ? "]]>" : ">";
    }
    return text().holdsBehind(index + 1, end) && super.parseHtmlInline();
  }
}
