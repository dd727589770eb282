package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes headings as Flexmark does, but faster.
 *
 * <p>Flexmark joins the whole paragraph above a line before it checks whether the line can be a
 * heading; this class checks first.
 */
final class HeadingStart extends HeadingParser.Factory {
  private static final int MAX_LEVELS = 6;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory headings = super.apply(options);
    boolean needsSpace = !Parser.HEADING_NO_ATX_SPACE.get(options);
    return new BlockParserFactory() {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return isPossible(state, needsSpace)
            ? headings.tryStart(state, matched)
            : BlockStart.none();
      }
    };
  }

  private static boolean isPossible(ParserState state, boolean needsSpace) {
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    char first = line.firstChar();
    int run = 0;
    while (run < line.length() && line.charAt(run) == first) {
      run++;
    }
    boolean isBlankBehind = line.subSequence(run).isBlank();
    if (first == '#') {
      boolean hasSpace = isBlankBehind || line.charAt(run) == ' ' || line.charAt(run) == '\t';
      return !needsSpace || (hasSpace && run <= MAX_LEVELS);
    }
    return (first == '=' || first == '-') && isBlankBehind;
  }
}
