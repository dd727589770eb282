package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.ReferenceNode;

/** Masks code, links and escapes in a block, at the same length, so that checks see only text. */
final class MaskedMarkup {
  private static final char MASK = '\uFFFC';

  private MaskedMarkup() {}

  /** A text as long as the block, where code, links and escaped characters are masked. */
  static String of(Node block, MarkdownSource text) {
    int from = block.getStartOffset();
    char[] words = text.text().substring(from, block.getEndOffset()).toCharArray();
    for (Node node : SyntaxTrees.nodes(block)) {
      boolean isAddress = text.text().startsWith("](<", node.getStartOffset() - 2);
      if (isMarkup(node) && !isAddress) {
        for (int i = node.getStartOffset() - from; i < node.getEndOffset() - from; i++) {
          words[i] = words[i] == '\n' ? '\n' : MASK;
        }
      }
    }
    for (int i = 0; i + 1 < words.length; i++) {
      if (words[i] == '\\' && words[i + 1] != '\n') {
        words[i] = MASK;
        words[i + 1] = MASK;
      }
    }
    return new String(words);
  }

  private static boolean isMarkup(Node node) {
    return node instanceof Code
        || node instanceof Link
        || node instanceof Image
        || node instanceof AutoLink
        || node instanceof HtmlInlineBase
        || node instanceof ReferenceNode
        || node instanceof Footnote
        || (node instanceof RefNode reference && reference.isDefined());
  }
}
