package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A {@code :::name key=value …} block in the syntax tree, up to its closing {@code :::}. */
public final class DirectiveBlock extends Block {
  private final BasedSequence opening;
  private boolean closed;
  private boolean filled;

  DirectiveBlock(BasedSequence opening) {
    this.opening = opening;
  }

  /** The opening line, without its end. */
  BasedSequence opening() {
    return opening;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether anything but blank lines stands between the opening and the closing line. */
  boolean isFilled() {
    return filled;
  }

  void close() {
    closed = true;
  }

  void fill() {
    filled = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening};
  }
}
