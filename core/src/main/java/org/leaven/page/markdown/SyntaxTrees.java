package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.leaven.page.markdown.syntax.TextLinkResolver;

/** Lists and repairs the nodes of Flexmark's syntax trees. */
final class SyntaxTrees {
  private SyntaxTrees() {}

  /** The nodes below a node in their order; later changes of the tree do not change the list. */
  static List<Node> nodes(Node top) {
    List<Node> nodes = new ArrayList<>();
    Node node = top.getFirstChild();
    while (node != null) {
      nodes.add(node);
      Node next = node.getFirstChild();
      while (next == null && node != null && node != top) {
        next = node.getNext();
        node = node.getParent();
      }
      node = next;
    }
    return nodes;
  }

  /** Whether a node was a link to a page that is left out, which this replaces by its text. */
  static boolean unlinked(Node node, TextLinkResolver links) {
    if (!(node instanceof Link link) || !links.isLeftOut(link.getUrl().toString())) {
      return false;
    }
    while (link.getFirstChild() != null) {
      link.insertBefore(link.getFirstChild());
    }
    link.unlink();
    return true;
  }

  /**
   * The same tree, where each node has its parent. Where Flexmark moves blocks, as in lists of
   * definitions, those between the first and the last keep their old one, and a link in them finds
   * neither its reference nor its document.
   */
  static Document mend(Document document) {
    Deque<Node> left = new ArrayDeque<>(List.of(document));
    while (!left.isEmpty()) {
      Node parent = left.pop();
      boolean isWrong = false;
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        isWrong |= child.getParent() != parent;
        if (child.getFirstChild() != null) {
          left.push(child);
        }
      }
      if (isWrong) {
        adopt(parent);
      }
    }
    return document;
  }

  private static void adopt(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    children.forEach(parent::appendChild);
  }
}
