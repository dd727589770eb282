package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses directives that stand at the start of a line, outside lists and quotes. */
public final class DirectiveParser extends AbstractBlockParser {
  public static final String FENCE = ":::";

  private final DirectiveBlock block;
  private boolean finished;

  private DirectiveParser(BasedSequence opening) {
    block = new DirectiveBlock(opening);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public @Nullable BlockContinue tryContinue(ParserState state) {
    if (finished) {
      return BlockContinue.none();
    }
    BasedSequence line = state.getLine();
    if (line.trim().toString().equals(FENCE)) {
      block.close();
      finished = true;
      block.setCharsFromSegments();
      return BlockContinue.atIndex(state.getLineEndIndex());
    }
    if (!line.isBlank()) {
      block.fill();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    // what stands inside is only looked at, never shown
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromSegments();
  }

  /** Starts directives. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }
  }

  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      if (!line.startsWith(FENCE) || line.trim().length() == FENCE.length()) {
        return BlockStart.none();
      }
      BasedSequence opening = line.trimEnd();
      return BlockStart.of(new DirectiveParser(opening)).atIndex(state.getLineEndIndex());
    }
  }
}
