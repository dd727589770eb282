package org.leaven.verify;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Holds the pages of an edition against those of the site, word for word. */
final class PageComparison {
  private static final int SHOWN = 8;

  /** Pages that only a server or other people's pages show. */
  private static final Set<String> NOT_TO_READ = Set.of("notfound", "embed", "embedding", "");

  /** What books leave out: verdicts told twice, and the way to what is embedded. */
  private static final String LEFT_OUT = ".index .standings, [data-part=embed]";

  /** What is not for paper: what only a screen can do, and headings said twice. */
  private static final String NOT_ON_PAPER =
      ".unseen, [data-page=search] > .page-head, [data-page=search] > h1";

  private static final String PAPER = "pdf";
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
              boolean isPaper = other.name().equals(PAPER);
              boolean isForReaders =
                  !NOT_TO_READ.contains(main.attr("data-page"))
                      && !(isPaper && main.attr("data-page").equals(ROUTINE));
              if (same != null) {
                String out = isPaper ? LEFT_OUT + ", " + NOT_ON_PAPER : LEFT_OUT;
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
