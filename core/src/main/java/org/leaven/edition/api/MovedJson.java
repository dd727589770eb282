package org.leaven.edition.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.source.Hrefs;

/** Makes {@code moved.json}: where entries and pages are that had other addresses before. */
final class MovedJson {
  private final Map<String, JsonObjectBuilder> ids = new HashMap<>();

  MovedJson(KnowledgeBase base) {
    for (Entry entry : base.entries()) {
      entry
          .formerIds()
          .forEach(
              id ->
                  ids.put(
                      LinkResolver.formerPath(entry, id),
                      new JsonObjectBuilder()
                          .with("formerId", id.value())
                          .with("id", entry.id())
                          .with("data", "entries/" + entry.id() + ".json")));
    }
  }

  /**
   * The list.
   *
   * @param pages all pages of the site
   */
  Map<String, @Nullable Object> list(String path, List<PlannedPage> pages) {
    List<Page.Redirect> moved =
        pages.stream()
            .filter(page -> page.type().equals(PlannedPage.REDIRECT))
            .map(PlannedPage::make)
            .filter(Page.Redirect.class::isInstance)
            .map(Page.Redirect.class::cast)
            .toList();
    return new JsonObjectBuilder().with("moved", moved, page -> item(path, page)).map();
  }

  private JsonObjectBuilder item(String path, Page.Redirect page) {
    String former = page.frame().path();
    JsonObjectBuilder entry = ids.getOrDefault(former, new JsonObjectBuilder());
    return new JsonObjectBuilder()
        .all(entry.map())
        .with("formerPage", Hrefs.relative(path, former))
        .with("page", Hrefs.relative(path, Hrefs.resolve(former, Hrefs.decoded(page.to().href()))));
  }
}
