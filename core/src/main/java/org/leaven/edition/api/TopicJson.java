package org.leaven.edition.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.RelocatedContent;
import org.leaven.page.view.Page;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.Hrefs;

/** Makes the JSON of topics, with their verdict tables. */
final class TopicJson {
  private final KnowledgeBase base;
  private final RelocatedContent views;

  TopicJson(KnowledgeBase base, RelocatedContent views) {
    this.base = base;
    this.views = views;
  }

  Map<String, @Nullable Object> list(String path) {
    return new JsonObjectBuilder()
        .with("topics", base.head().topics(), topic -> listed(path, topic))
        .map();
  }

  private JsonObjectBuilder listed(String path, Topic topic) {
    return common(path, topic)
        .with("data", "topics/" + topic.id() + ".json")
        .with(
            "tables",
            views.tables(path, topic),
            table -> SharedJson.mark(table.mark()).with("entries", table.rows().size()));
  }

  private JsonObjectBuilder common(String path, Topic topic) {
    Page.TopicPage page = views.topic(path, topic);
    return new JsonObjectBuilder()
        .with("id", topic.id())
        .with("label", page.topic().label())
        .with("aliases", page.aliases())
        .maybe("summary", SharedJson.prose(page.summaryHtml()))
        .maybe("broader", page.broader() == null ? "" : page.broader().id())
        .with("narrower", page.narrower().stream().map(TopicLink::id).toList())
        .with("sources", SharedJson.sources(views.sources(path, topic.citations())))
        .maybe("reviewed", SharedJson.review(page.reviewed()))
        .with("page", Hrefs.relative(path, RelocatedContent.path(topic)));
  }

  Map<String, @Nullable Object> topic(String path, Topic topic) {
    return common(path, topic)
        .with("tables", views.tables(path, topic), TopicJson::table)
        .with("body", SharedJson.body(views.topic(path, topic).body()))
        .map();
  }

  private static JsonObjectBuilder table(VerdictTable table) {
    return SharedJson.mark(table.mark())
        .with("caption", table.caption())
        .with("listReasons", SharedJson.reasons(table.listReasons()))
        .with("rows", table.rows(), TopicJson::row);
  }

  private static JsonObjectBuilder row(VerdictTable.Row row) {
    return new JsonObjectBuilder()
        .with("entry", row.entry().id())
        .with("name", row.entry().name())
        .with("data", "../entries/" + row.entry().id() + ".json")
        .with("page", row.entry().href())
        .with("standing", SharedJson.standing(row.standing()).map());
  }
}
