package org.leaven.verify;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Compares the pages of an edition with those of the site, word for word. */
final class PageComparison {
  private static final int SHOWN = 8;

  /** Kinds of pages that are not for reading: only a server or other sites show them. */
  private static final Set<String> NOT_FOR_READERS = Set.of("notfound", "embed", "embedding", "");

  /** What the EPUB and the PDF leave out: repeated verdicts, and links to the embed edition. */
  private static final String LEFT_OUT = ".index .standings, [data-part=embed]";

  /** What the PDF leaves out: text for screen readers and search, and repeated headings. */
  private static final String NOT_IN_PDF =
      ".unseen, [data-page=search] > .page-head, [data-page=search] > h1";

  private static final String PDF = "pdf";
  private static final String ROUTINE = "routine";

  private final ReadEdition site;
  private final List<Finding> findings;

  PageComparison(ReadEdition site, List<Finding> findings) {
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
                  !NOT_FOR_READERS.contains(main.attr("data-page"))
                      && !(isPdf && main.attr("data-page").equals(ROUTINE));
              if (same != null) {
                String out = isPdf ? LEFT_OUT + ", " + NOT_IN_PDF : LEFT_OUT;
                compare(other.name(), page, words(main, out), words(same, out));
              } else if (isForReaders) {
                findings.add(new Finding(other.name(), page, "", "the page is missing"));
              }
            });
    for (String page : other.pages().keySet()) {
      if (!site.pages().containsKey(page)) {
        findings.add(new Finding(other.name(), page, "", "the site has no such page"));
      }
    }
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
