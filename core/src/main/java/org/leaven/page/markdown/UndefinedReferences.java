package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Finds {@code [text][name]} and {@code [name][]} that have no definition, so that they stay text.
 */
public final class UndefinedReferences {
  /** What stands in every text that has such a reference. */
  static final String SIGN = "][";

  private UndefinedReferences() {}

  /**
   * A reference without a definition.
   *
   * @param written as it stands in the text
   * @param name of the definition that is missing
   * @param offset where it begins in the text
   */
  public record Undefined(String written, String name, int offset) {
    /** Reports it: {@code unknown-link}, a warning. */
    public void report(Position at, Problems problems) {
      problems.add(
          at,
          ProblemCode.UNKNOWN_LINK,
          Severity.WARNING,
          "\"" + written + "\" stays text, since nothing defines \"" + name + '"',
          "write \"[" + name + "]: ADDRESS\" on a line of its own, or a backslash before it");
    }
  }

  static List<Undefined> in(Iterable<Node> nodes) {
    List<Undefined> found = new ArrayList<>();
    nodes.forEach(node -> undefined(node).ifPresent(found::add));
    return found;
  }

  /** A node that is such a reference; a word in brackets alone may be plain text. */
  static Optional<Undefined> undefined(Node node) {
    if (!(node instanceof LinkRef || node instanceof ImageRef)) {
      return Optional.empty();
    }
    RefNode reference = (RefNode) node;
    boolean isShortcut = reference.getTextClosingMarker().isNull() && reference.getText().isNull();
    boolean isWord = isShortcut && reference.getReferenceClosingMarker().endsWith("]");
    return reference.isDefined() || isWord
        ? Optional.empty()
        : Optional.of(
            new Undefined(
                reference.getChars().toString(),
                reference.getReference().toString(),
                reference.getStartOffset()));
  }
}
