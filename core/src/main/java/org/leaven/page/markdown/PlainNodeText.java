package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Gives the plain text of a node without rendering it; empty where only rendering could tell. */
final class PlainNodeText {
  private PlainNodeText() {}

  /** Empty where only the page's HTML tells what a reader sees. */
  static Optional<String> of(Node top) {
    StringBuilder words = new StringBuilder();
    return add(top, words) && areCertain(words)
        ? Optional.of(words.toString().strip())
        : Optional.empty();
  }

  private static boolean add(Node parent, StringBuilder words) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text) {
        words.append(node.getChars());
      } else if (node instanceof Code code && code.getText().trim().length() > 0) {
        words.append(code.getText().trim());
      } else if (node instanceof Emphasis
          || node instanceof StrongEmphasis
          || node instanceof Link) {
        if (!add(node, words)) {
          return false;
        }
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean areCertain(CharSequence words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c == '\\' || c == '&' || (c == ' ' && before == ' ' && i > 0)) {
        return false;
      }
      before = c;
    }
    return true;
  }
}
