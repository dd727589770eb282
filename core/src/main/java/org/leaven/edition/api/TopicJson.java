package org.leaven.edition.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.PageViews;
import org.leaven.page.view.Page;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.Hrefs;

/** Makes the JSON of topics, with their verdict tables. */
final class TopicJson {
  private final KnowledgeBase base;
  private final PageViews views;

  TopicJson(KnowledgeBase base, PageViews views) {
    this.base = base;
    this.views = views;
  }

  Map<String, @Nullable Object> list(String path) {
    List<Object> all = new ArrayList<>();
    for (Topic topic : base.head().topics()) {
      Page.TopicPage page = views.topic(path, topic);
      List<Object> tables = new ArrayList<>();
      for (VerdictTable table : page.tables()) {
        int entries = table.rows().size();
        tables.add(
            new JsonObjectBuilder()
                .all(SharedJson.mark(table.mark()))
                .with("entries", entries)
                .map());
      }
      all.add(
          common(page, topic)
              .with("data", "topics/" + topic.id() + ".json")
              .with("tables", tables)
              .map());
    }
    return new JsonObjectBuilder().with("topics", all).map();
  }

  private JsonObjectBuilder common(Page.TopicPage page, Topic topic) {
    return new JsonObjectBuilder()
        .with("id", topic.id())
        .with("label", page.topic().label())
        .with("aliases", page.aliases())
        .maybe("summary", SharedJson.prose(page.summaryHtml()))
        .maybe("broader", page.broader() == null ? "" : page.broader().id())
        .with("narrower", page.narrower().stream().map(TopicLink::id).toList())
        .with("sources", SharedJson.sources(views.sources(page.frame().path(), topic.citations())))
        .with("page", Hrefs.relative(page.frame().path(), PageViews.path(topic)));
  }

  Map<String, @Nullable Object> topic(String path, Topic topic) {
    Page.TopicPage page = views.topic(path, topic);
    JsonObjectBuilder item = common(page, topic);
    List<Object> tables = new ArrayList<>();
    for (VerdictTable table : page.tables()) {
      tables.add(
          new JsonObjectBuilder()
              .all(SharedJson.mark(table.mark()))
              .with("caption", table.caption())
              .with("listReasons", SharedJson.reasons(table.listReasons()))
              .with("rows", rows(table))
              .map());
    }
    return item.with("tables", tables).with("body", SharedJson.body(page.body())).map();
  }

  private static List<Object> rows(VerdictTable table) {
    List<Object> rows = new ArrayList<>();
    for (VerdictTable.Row row : table.rows()) {
      rows.add(
          new JsonObjectBuilder()
              .with("entry", row.entry().id())
              .with("name", row.entry().name())
              .with("data", "../entries/" + row.entry().id() + ".json")
              .with("page", row.entry().href())
              .with("standing", SharedJson.standing(row.standing()))
              .map());
    }
    return rows;
  }
}
