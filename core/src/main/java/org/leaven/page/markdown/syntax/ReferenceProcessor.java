package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Parses {@code [[id]]} links. */
final class ReferenceProcessor implements LinkRefProcessor {

  /** Makes one for each document. */
  static final class Factory implements LinkRefProcessorFactory {
    @Override
    public LinkRefProcessor apply(Document document) {
      return new ReferenceProcessor();
    }

    @Override
    public boolean getWantExclamationPrefix(DataHolder options) {
      return false;
    }

    @Override
    public int getBracketNestingLevel(DataHolder options) {
      return 1;
    }
  }

  @Override
  public boolean getWantExclamationPrefix() {
    return false;
  }

  @Override
  public int getBracketNestingLevel() {
    return 1;
  }

  @Override
  public boolean isMatch(BasedSequence chars) {
    return chars.length() > 4
        && chars.startsWith("[[")
        && chars.endsWith("]]")
        && !chars.subSequence(2, chars.length() - 2).isBlank();
  }

  @Override
  public Node createNode(BasedSequence chars) {
    return new ReferenceNode(chars);
  }

  @Override
  public BasedSequence adjustInlineText(Document document, Node node) {
    return BasedSequence.NULL;
  }

  @Override
  public boolean allowDelimiters(BasedSequence chars, Document document, Node node) {
    return false;
  }

  @Override
  public void updateNodeElements(Document document, Node node) {}
}
