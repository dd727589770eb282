package org.leaven.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Review;
import org.leaven.verify.text.ExpectedTextDiff;
import org.leaven.verify.text.TextNormalizer;

/** Collects the differences between one edition and the dataset. */
final class Findings {
  private final String edition;
  private final List<Finding> all;
  private final List<String> chrome;

  /**
   * Collects the findings of an edition.
   *
   * @param all the list to add them to, shared with other editions
   * @param chrome normalized texts that pages may show besides the expected ones
   */
  Findings(String edition, List<Finding> all, List<String> chrome) {
    this.edition = edition;
    this.all = all;
    this.chrome = chrome;
  }

  boolean isOfPaper() {
    return edition.equals("pdf");
  }

  void add(String page, String entry, String what) {
    all.add(new Finding(edition, page, entry, what));
  }

  /** Checks that an element shows these pieces of text, each once, and nothing else. */
  void compare(String page, String entry, Element element, List<String> pieces) {
    addDifferences(page, entry, new ExpectedTextDiff(TextNormalizer.of(element)).takeEach(pieces));
  }

  /** Checks that elements show these pieces of text, one list of them each, in their order. */
  void compareEach(String page, String entry, List<Element> elements, List<List<String>> expected) {
    if (elements.size() != expected.size()) {
      add(page, entry, elements.size() + " verdicts instead of " + expected.size());
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      compare(page, entry, elements.get(i), expected.get(i));
    }
  }

  /** Checks that elements show these verdicts, one each, in their order. */
  void compareLines(
      String page,
      String entry,
      List<Element> elements,
      List<ExpectedFacts.ExpectedLine> expected) {
    List<List<String>> pieces = expected.stream().map(ExpectedFacts.ExpectedLine::pieces).toList();
    compareEach(page, entry, elements, pieces);
    for (int i = 0; i < Math.min(elements.size(), expected.size()); i++) {
      verdict(page, entry, elements.get(i), expected.get(i).verdict());
    }
  }

  /** Adds a finding for each text that was lost, and for what was added. */
  void addDifferences(String page, String entry, ExpectedTextDiff rest) {
    rest.lost().forEach(piece -> add(page, entry, "lost: \"" + piece + "\""));
    String added = rest.allow(chrome).added();
    if (!added.isEmpty()) {
      add(page, entry, "added: \"" + added + "\"");
    }
  }

  /** Checks that these places in sources, given by their anchors, are named in some elements. */
  void cites(String page, String entry, List<Element> elements, Set<String> anchors) {
    Set<String> lacking = new TreeSet<>(anchors);
    for (Element element : elements) {
      for (Element each : element.select("[data-cites]")) {
        List.of(each.attr("data-cites").split(" ", -1)).forEach(lacking::remove);
      }
    }
    lacking.forEach(place -> add(page, entry, "lost: the place \"" + place + "\""));
  }

  /** Checks that a page names who reviewed it, and when, as the author wrote; else nobody. */
  void review(String page, String entry, Element main, @Nullable Review review) {
    Element shown = new Element("div");
    main.select("[data-part=reviewed]").forEach(each -> shown.appendChild(each.clone()));
    List<String> pieces =
        review == null
            ? List.of()
            : Stream.of(review.by(), review.role(), review.on().toString())
                .map(TextNormalizer::of)
                .toList();
    compare(page, entry, shown, pieces);
  }

  void contains(String page, String entry, @Nullable Element element, String piece) {
    if (element == null || !TextNormalizer.of(element).contains(piece)) {
      add(page, entry, "lost: \"" + piece.strip() + "\"");
    }
  }

  void verdict(String page, String entry, Element element, String verdict) {
    if (!element.attr("data-verdict").equals(verdict)) {
      String other = element.attr("data-verdict");
      add(page, entry, "marked as \"" + other + "\" instead of \"" + verdict + "\"");
    }
  }

  void heading(String page, String entry, Element main, String name) {
    if (main.hasClass(SiteReader.FRAGMENT)) {
      return; // the including page has the heading
    }
    Element heading = main.selectFirst("h1");
    boolean isRight = heading != null && TextNormalizer.of(heading).equals(TextNormalizer.of(name));
    if (!isRight && (!entry.isEmpty() || heading == null)) {
      add(page, entry, "the heading is not \"" + name + "\"");
    }
  }
}
