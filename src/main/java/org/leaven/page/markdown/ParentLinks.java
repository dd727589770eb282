package org.leaven.page.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives each node of a tree its parent. Where Flexmark moves blocks, as in lists of definitions,
 * those between the first and the last keep their old one, and a link in them finds neither its
 * reference nor its document.
 */
final class ParentLinks {
  private ParentLinks() {}

  /** The same tree, with all its parents. */
  static Document mend(Document document) {
    Deque<Node> left = new ArrayDeque<>(List.of(document));
    while (!left.isEmpty()) {
      Node parent = left.pop();
      List<Node> children = new ArrayList<>();
      boolean isWrong = false;
      for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
        children.add(child);
        isWrong |= child.getParent() != parent;
      }
      if (isWrong) {
        children.forEach(parent::appendChild);
      }
      children.forEach(left::push);
    }
    return document;
  }
}
