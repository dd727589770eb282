package org.leaven.page.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;

/**
 * Where the entries with a term are listed. All terms of a facet are sections of one page, unless
 * that would be long or the author wrote a text for one of them: then each has a page of its own.
 *
 * @param grouped the facets whose terms share a page
 */
public record FacetPaths(Set<String> grouped) {
  /** Some twelve screens of a phone. */
  private static final int MAX_ROWS = 150;

  private static final String FOLDER = "facets/";

  public FacetPaths {
    grouped = Set.copyOf(grouped);
  }

  public static FacetPaths of(KnowledgeBase base, List<AuthorFile> pages) {
    Set<String> grouped = new TreeSet<>();
    for (Facet facet : base.head().facets()) {
      String folder = FOLDER + facet.id() + "/";
      boolean hasText = pages.stream().anyMatch(page -> page.path().startsWith(folder));
      if (!hasText && rows(base, facet) <= MAX_ROWS) {
        grouped.add(facet.id());
      }
    }
    return new FacetPaths(grouped);
  }

  private static long rows(KnowledgeBase base, Facet facet) {
    return base.entries().stream()
        .map(Entry::facets)
        .flatMap(List::stream)
        .filter(value -> value.facet().id().equals(facet.id()))
        .count();
  }

  public boolean isGrouped(Facet facet) {
    return grouped.contains(facet.id());
  }

  /** The page of a facet. */
  public static String page(Facet facet) {
    return FOLDER + facet.id() + ".html";
  }

  /** The page of a term of its own; where terms share a page, it leads there. */
  public static String page(Facet facet, FacetTerm term) {
    return FOLDER + facet.id() + "/" + term.id() + ".html";
  }

  /** Where the entries with a term are listed. */
  public String place(Facet facet, FacetTerm term) {
    return isGrouped(facet) ? page(facet) + "#" + term.id() : page(facet, term);
  }
}
