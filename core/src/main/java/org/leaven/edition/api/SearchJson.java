package org.leaven.edition.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.page.SearchDocument;
import org.leaven.source.Hrefs;

/** Makes the JSON of the search documents, for programs with a search of their own. */
final class SearchJson {
  private SearchJson() {}

  static Map<String, @Nullable Object> list(String path, List<SearchDocument> searchDocuments) {
    return new JsonObjectBuilder()
        .with("documents", searchDocuments, found -> document(path, found))
        .map();
  }

  private static JsonObjectBuilder document(String path, SearchDocument found) {
    return new JsonObjectBuilder()
        .with("id", found.id())
        .with("type", found.type())
        .with("title", found.title())
        .maybe("kind", found.kind())
        .with("page", Hrefs.relative(path, found.path()))
        .with("aliases", found.aliases())
        .with("keywords", found.keywords())
        .maybe("summary", found.summary())
        .with("headings", found.headings())
        .with("reasons", found.reasons())
        .with("steps", found.steps())
        .with("facets", found.facets())
        .with("related", found.related())
        .maybe("body", found.text())
        .with("standings", found.standings(), SharedJson::shortStanding);
  }
}
