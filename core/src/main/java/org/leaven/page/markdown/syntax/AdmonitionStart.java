package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes the start of admonitions as Flexmark does, but faster.
 *
 * <p>Flexmark compiles a pattern for each line; this class only for a line that can begin an
 * admonition.
 */
final class AdmonitionStart implements CustomBlockParserFactory {
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
    BlockParserFactory admonitions = new AdmonitionBlockParser.Factory().apply(options);
    return new BlockParserFactory() {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        char first = state.getLine().safeCharAt(state.getNextNonSpaceIndex());
        return first == '!' || first == '?'
            ? admonitions.tryStart(state, matched)
            : BlockStart.none();
      }
    };
  }
}
