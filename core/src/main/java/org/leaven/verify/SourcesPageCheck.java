package org.leaven.verify;

import java.util.List;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Source;
import org.leaven.verify.text.TextNormalizer;

/**
 * Compares the page that lists the cited sources with the dataset: who wrote each, when, and what
 * it says.
 */
final class SourcesPageCheck {
  private final ExpectedFacts facts;
  private final Findings findings;

  SourcesPageCheck(ExpectedFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  /**
   * Checks all sources.
   *
   * @param shown the lines about sources, and their quotes
   */
  void run(String page, List<Element> shown) {
    for (Source source : facts.base().head().sources()) {
      String id = source.id();
      List<Element> lines = with("data-citation", id, shown);
      compare(page, "the citation of the source \"" + id + '"', lines, facts.cited(source));
      String quote = TextNormalizer.ofMarkdown(source.reference().quote(), facts.base());
      List<Element> quotes = with("data-quote", id, shown);
      compare(page, "the quote of the source \"" + id + '"', quotes, List.of(quote));
    }
  }

  private static List<Element> with(String attribute, String id, List<Element> shown) {
    return shown.stream().filter(each -> each.attr(attribute).equals(id)).toList();
  }

  private void compare(String page, String what, List<Element> shown, List<String> pieces) {
    boolean isCited = pieces.stream().anyMatch(piece -> !piece.isBlank());
    if (isCited == shown.isEmpty()) {
      findings.add(page, "", what + (isCited ? " is lost: " + pieces : " is added"));
    }
    shown.forEach(each -> findings.compare(page, "", each, pieces));
  }
}
