package org.leaven.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.leaven.verify.text.TextNormalizer;

/** Compares the pages of an edition with those of the site, word for word. */
final class EditionTextCheck {
  private static final int SHOWN = 8;

  /** Kinds of pages that are not for reading: only a server or other sites show them. */
  private static final Set<String> NOT_FOR_READERS = Set.of("notfound", "embed", "embedding", "");

  /**
   * What the EPUB and the PDF leave out: repeated verdicts, links to the embed edition, and
   * examples of what to search for.
   */
  private static final String LEFT_OUT = ".index .standings, [data-part=embed], .examples";

  /** What the PDF leaves out: text for screen readers and search, and what only a screen offers. */
  private static final String NOT_IN_PDF =
      ".unseen, .related > h2, details.details:not([data-part=shared]) > summary, [data-part=kind],"
          + " [data-part=positive-lists],"
          + " [data-part=shared] > .quiet, .related > .quiet, [data-part=drawn],"
          + " .answer[data-verdict=none] a";

  private static final String PDF = "pdf";

  /** Kinds of pages that an edition leaves out: what needs a screen, and second indexes. */
  private static final Map<String, Set<String>> WITHOUT =
      Map.of(
          PDF, Set.of("routine", "search", "term", "facet"), "epub", Set.of("routine", "search"));

  private final ReadEdition site;
  private final List<Finding> findings;

  EditionTextCheck(ReadEdition site, List<Finding> findings) {
    this.site = site;
    this.findings = findings;
  }

  void check(ReadEdition other) {
    site.pages()
        .forEach(
            (page, main) -> {
              Element same = other.pages().get(page);
              boolean isPdf = other.name().equals(PDF);
              boolean isForReaders =
                  !NOT_FOR_READERS.contains(main.attr("data-page")) && !isWithout(other, main);
              if (same != null) {
                String out = isPdf ? LEFT_OUT + ", " + NOT_IN_PDF : LEFT_OUT;
                compare(other.name(), page, words(main, out), words(same, out));
              } else if (isForReaders) {
                findings.add(new Finding(other.name(), page, "", "the page is missing"));
              }
            });
    site.moved()
        .forEach(
            (former, to) -> {
              Set<String> there = other.moved().getOrDefault(former, Set.of());
              boolean isLeftOut =
                  to.stream().map(site.pages()::get).allMatch(main -> isWithout(other, main));
              if (!isLeftOut && Collections.disjoint(there, to)) {
                String what = "the former address no longer leads to " + String.join(", ", to);
                findings.add(new Finding(other.name(), former, "", what));
              }
            });
    for (String page : other.pages().keySet()) {
      if (!site.pages().containsKey(page)) {
        findings.add(new Finding(other.name(), page, "", "the site has no such page"));
      }
    }
  }

  private static boolean isWithout(ReadEdition other, @Nullable Element main) {
    return main != null
        && WITHOUT.getOrDefault(other.name(), Set.of()).contains(main.attr("data-page"));
  }

  private static String words(Element main, String leftOut) {
    Element copy = main.clone();
    copy.select(leftOut).remove();
    return TextNormalizer.of(copy);
  }

  private void compare(String edition, String page, String site, String other) {
    if (site.equals(other)) {
      return;
    }
    String[] wanted = site.strip().split(" ", -1);
    String[] there = other.strip().split(" ", -1);
    int at = 0;
    while (at < Math.min(wanted.length, there.length) && wanted[at].equals(there[at])) {
      at++;
    }
    String what = "the site says \"" + words(wanted, at) + "\", this \"" + words(there, at) + "\"";
    findings.add(new Finding(edition, page, "", what));
  }

  private static String words(String[] all, int from) {
    int end = Math.min(all.length, from + SHOWN);
    return String.join(" ", List.of(all).subList(Math.min(from, end), end));
  }
}
