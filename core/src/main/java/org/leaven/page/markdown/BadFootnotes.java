package org.leaven.page.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/** Reports footnote references without a footnote, and footnotes that the page does not show. */
final class BadFootnotes {
  private BadFootnotes() {}

  /** Reports {@code bad-footnote}. */
  static void check(List<Node> nodes, MarkdownSource text, Problems problems) {
    Set<String> defined = new HashSet<>();
    for (Node node : nodes) {
      if (node instanceof Footnote note && !note.isDefined()) {
        problems.add(
            text.at(note.getStartOffset()),
            ProblemCode.BAD_FOOTNOTE,
            "there is no footnote \"" + note.getText() + '"',
            "add a line \"[^" + note.getText() + "]: …\", or write \"\\[^\" for the signs");
      } else if (node instanceof FootnoteBlock block) {
        String name = Escaping.normalizeReference(block.getText(), true);
        if (!defined.add(name)) {
          report(block, "a second text of footnote ", "is not shown", text, problems);
        } else if (!block.isReferenced()) {
          report(block, "footnote ", "is not shown: nothing refers to it", text, problems);
        }
      }
    }
  }

  private static void report(
      FootnoteBlock block, String what, String fault, MarkdownSource text, Problems problems) {
    problems.add(
        text.at(block.getStartOffset()),
        ProblemCode.BAD_FOOTNOTE,
        Severity.WARNING,
        what + '"' + block.getText() + "\" " + fault,
        "remove it, or refer to it with \"[^…]\"");
  }
}
