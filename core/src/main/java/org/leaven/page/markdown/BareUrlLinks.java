package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;

/**
 * Makes links of the bare addresses in a text, as Flexmark's extension does, but faster.
 *
 * <p>Flexmark's keeps a list of all nodes and searches every text node; this one only searches
 * those that can contain an address.
 */
final class BareUrlLinks {
  private BareUrlLinks() {}

  static void make(Document document) {
    AutolinkNodePostProcessor links = new AutolinkNodePostProcessor(document);
    for (Node node : SyntaxTrees.nodes(document)) {
      // a piece that was joined with the one before it is no longer in the tree
      if (node instanceof Text && node.getParent() != null && canHoldAddress(node)) {
        links.process(NO_LIST, node);
      }
    }
  }

  private static boolean canHoldAddress(Node text) {
    return text.getNext() instanceof HtmlEntity || holdsAddress(text.getChars().toString());
  }

  /** Whether a text holds {@code @}, {@code ww}, or a colon with a slash behind it. */
  private static boolean holdsAddress(String text) {
    char before = ' ';
    boolean hasColon = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isW = c == 'w' || c == 'W';
      if (c == '@' || (c == '/' && hasColon) || (isW && (before == 'w' || before == 'W'))) {
        return true;
      }
      hasColon |= c == ':';
      before = c;
    }
    return false;
  }

  private static final NodeTracker NO_LIST =
      new NodeTracker() {
        @Override
        public void nodeAdded(Node node) {}

        @Override
        public void nodeAddedWithChildren(Node node) {}

        @Override
        public void nodeAddedWithDescendants(Node node) {}

        @Override
        public void nodeRemoved(Node node) {}

        @Override
        public void nodeRemovedWithChildren(Node node) {}

        @Override
        public void nodeRemovedWithDescendants(Node node) {}
      };
}
