package org.leaven.search;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.EntryLink;

/** A searched field of a page, with its weight and length normalization for BM25F. */
enum SearchField {
  NAME(12, 0.3),
  ALIAS(10, 0.3),
  KEYWORD(8, 0.2),
  HEADING(4, 0.5),
  SUMMARY(4, 0.6),
  FACET(3, 0.4),
  REASON(3, 0.6),
  RELATED(2, 0.5),
  STEP(2, 0.7),
  KIND(2, 0),
  BODY(1, 0.75);

  private final double weight;
  private final double lengthShare;

  SearchField(double weight, double lengthShare) {
    this.weight = weight;
    this.lengthShare = lengthShare;
  }

  List<String> texts(SearchDocument page) {
    return switch (this) {
      case NAME -> List.of(page.title());
      case ALIAS -> page.aliases();
      case KEYWORD -> page.keywords();
      case HEADING -> page.headings();
      case SUMMARY -> List.of(page.summary());
      case FACET -> page.facets();
      case REASON -> page.reasons();
      case RELATED -> related(page);
      case STEP -> page.steps();
      case KIND -> List.of(page.kind());
      case BODY -> List.of(page.text());
    };
  }

  /** Whether the words of this field are names of the page. */
  boolean isNaming() {
    return this == NAME || this == ALIAS || this == KEYWORD;
  }

  /**
   * What a word's occurrences in this field add to a page's weight for the word (the inner sum of
   * BM25F).
   *
   * @param relativeLength words in this field of the page, divided by the average of all pages that
   *     have the field
   */
  double weigh(int occurrences, double relativeLength) {
    return weight * occurrences / (1 - lengthShare + lengthShare * relativeLength);
  }

  /** Names of related entries, and of entries that its verdicts include or that include it. */
  private static List<String> related(SearchDocument page) {
    Stream<String> named =
        page.standings().stream()
            .flatMap(standing -> standing.judgements().stream())
            .flatMap(each -> Stream.concat(each.namedUnder().stream(), each.includes().stream()))
            .map(EntryLink::name);
    return Stream.concat(page.related().stream(), named).distinct().toList();
  }
}
