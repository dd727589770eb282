package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Finds links and images whose address has a forbidden scheme. */
public final class ForbiddenSchemes {
  private ForbiddenSchemes() {}

  /**
   * An address that is not allowed.
   *
   * @param written as it stands in the text
   * @param offset where the link begins in the text
   */
  public record Forbidden(String written, String scheme, int offset) {
    /** Reports it: {@code bad-link-scheme}. */
    public void report(Position at, Problems problems) {
      problems.add(
          at,
          ProblemCode.BAD_LINK_SCHEME,
          "\"" + written + "\" has the scheme \"" + scheme + ":\", which no link may have",
          "use http:, https:, mailto: or tel:, or an address relative to the page");
    }
  }

  static List<Forbidden> in(Iterable<Node> nodes) {
    List<Forbidden> found = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof LinkNodeBase link) {
        String written = link.getUrl().toString();
        String scheme = Hrefs.forbiddenScheme(unescaped(written));
        if (!scheme.isEmpty()) {
          found.add(new Forbidden(written, scheme, link.getStartOffset()));
        }
      }
    }
    return found;
  }

  private static String unescaped(String written) {
    boolean isPlain = written.indexOf('\\') < 0 && written.indexOf('&') < 0;
    return isPlain ? written : Escaping.unescapeString(written);
  }
}
