package org.leaven.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.leaven.verify.file.LinkTargets;

/**
 * Compares the pages of a site in two languages, apart from their words: the same verdicts, each
 * with as many conditions, the same doses, steps, facet terms, relations, pictures and links.
 *
 * <p>Lists are sorted by name, so that their order differs from language to language; the steps and
 * doses of an entry are compared in their order.
 */
final class LanguageComparison {
  /** Pages that exist for servers and other sites, or whose parts begin at other places. */
  private static final Set<String> NOT_COMPARED = Set.of("notfound", "embed", "embedding", "");

  /** Links whose targets depend on the order of names, or on the words of a text. */
  private static final String BY_WORDS =
      ".around, nav, .index, [data-part=mentions], a.term, .glossary .quiet";

  private final ReadEdition first;
  private final List<Finding> findings;

  LanguageComparison(ReadEdition first, List<Finding> findings) {
    this.first = first;
    this.findings = findings;
  }

  void check(ReadEdition other, String language) {
    String edition = "site (" + language + ")";
    first
        .pages()
        .forEach(
            (path, main) -> {
              Element same = other.pages().get(path);
              boolean isCompared =
                  !NOT_COMPARED.contains(main.attr("data-page"))
                      && main.selectFirst("nav.parts, [data-part=range]") == null;
              if (same != null && isCompared) {
                compare(edition, path, main, same);
              } else if (same == null && !NOT_COMPARED.contains(main.attr("data-page"))) {
                findings.add(new Finding(edition, path, "", "the page is missing"));
              }
            });
  }

  private void compare(String edition, String path, Element main, Element other) {
    List<String> wanted = facts(path, main);
    List<String> there = facts(path, other);
    List<String> lost = new ArrayList<>(wanted);
    there.forEach(lost::remove);
    List<String> added = new ArrayList<>(there);
    wanted.forEach(added::remove);
    lost.forEach(fact -> findings.add(new Finding(edition, path, "", "lost: " + fact)));
    added.forEach(fact -> findings.add(new Finding(edition, path, "", "added: " + fact)));
    if (lost.isEmpty() && added.isEmpty() && !steps(main).equals(steps(other))) {
      findings.add(new Finding(edition, path, "", "the steps are in another order"));
    }
  }

  /** The doses, figures and pictures of each step. */
  private static List<String> steps(Element main) {
    return main.select("[data-part=steps] > li").stream()
        .map(step -> doses(step) + " " + step.select("svg.drawn path").eachAttr("d"))
        .toList();
  }

  private static List<String> facts(String path, Element main) {
    List<String> facts = new ArrayList<>();
    for (Element mark : main.select("[data-verdict]")) {
      String about = mark.attr("data-topic") + mark.attr("data-topics");
      int conditions = mark.select("[data-part=condition]").size();
      facts.add(
          ("verdict " + mark.attr("data-verdict") + " for " + about).strip()
              + (conditions == 0 ? "" : " with conditions: " + conditions));
    }
    facts.addAll(doses(main));
    main.select("[data-part=steps] > li").forEach(step -> facts.add("a step"));
    main.select("[data-part=adaptations] > li").forEach(item -> facts.add("an adaptation"));
    main.select("[data-term]").forEach(term -> facts.add("term " + term.attr("data-term")));
    main.select("[data-source]")
        .forEach(source -> facts.add("source " + source.attr("data-source")));
    for (Element group : main.select("[data-relation]")) {
      group
          .select(".relation-name a[data-entry]")
          .forEach(
              entry -> facts.add(group.attr("data-relation") + " " + entry.attr("data-entry")));
    }
    facts.addAll(links(path, main));
    Collections.sort(facts);
    return facts;
  }

  private static List<String> doses(Element main) {
    return main.select("[data-dose]").stream()
        .map(
            dose ->
                String.join(
                    " ",
                    "dose",
                    dose.attr("data-dose"),
                    dose.attr("data-amount"),
                    dose.attr("data-unit"),
                    dose.attr("data-per")))
        .toList();
  }

  /** Where a page leads; a translation may say twice in its text what the original says once. */
  private static Set<String> links(String path, Element main) {
    Set<String> links = new TreeSet<>();
    for (Element link : main.select("a[href]")) {
      if (link.closest(BY_WORDS) == null) {
        LinkTargets.targets(path, link)
            .keySet()
            .forEach(target -> links.add("link to " + target.replaceFirst("^(\\.\\./)+", "")));
      }
    }
    return links;
  }
}
