package org.leaven.edition.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.Standing;
import org.leaven.source.Hrefs;

/** Makes the JSON of the search documents, for programs with a search of their own. */
final class SearchJson {
  private SearchJson() {}

  static Map<String, @Nullable Object> list(String path, List<SearchDocument> searchDocuments) {
    List<Object> all = new ArrayList<>();
    searchDocuments.forEach(found -> all.add(document(path, found)));
    return new JsonObjectBuilder().with("documents", all).map();
  }

  private static Map<String, @Nullable Object> document(String path, SearchDocument found) {
    List<Object> standings = new ArrayList<>();
    for (Standing standing : found.standings()) {
      standings.add(SharedJson.shortStanding(standing).map());
    }
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
        .with("standings", standings)
        .map();
  }
}
