package org.leaven.search;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.SearchDocument;
import org.leaven.source.MemoryCache;

/** Adds the sections of pages to the search documents, each right after its page. */
final class PageSectionIndex {
  static final String TYPE = "section";

  /** The cache key of a page's sections. */
  private record Key(MemoryCache.Same page) implements MemoryCache.Key<List<SearchDocument>> {}

  private PageSectionIndex() {}

  static Stream<SearchDocument> with(SearchDocument page, MemoryCache memoryCache) {
    return page.sections().isEmpty()
        ? Stream.of(page)
        : Stream.concat(
            Stream.of(page),
            memoryCache.get(new Key(new MemoryCache.Same(page)), () -> of(page)).stream());
  }

  private static List<SearchDocument> of(SearchDocument page) {
    return page.sections().stream().map(section -> of(page, section)).toList();
  }

  private static SearchDocument of(SearchDocument page, SearchDocument.Section section) {
    return new SearchDocument(
        page.path() + "#" + section.id(),
        page.id(),
        TYPE,
        section.title(),
        page.kind(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(page.title()),
        section.text(),
        List.of(),
        List.of());
  }

  /** The title of the page that contains a section. */
  static String page(SearchDocument section) {
    return section.related().get(0);
  }
}
