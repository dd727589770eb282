package org.leaven.edition.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Relation;
import org.leaven.page.RelocatedContent;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.TopicDifference;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Located;

/** Makes the JSON of entries and of the relations between them. */
final class EntryJson {
  private final KnowledgeBase base;
  private final RelocatedContent views;

  EntryJson(KnowledgeBase base, RelocatedContent views) {
    this.base = base;
    this.views = views;
  }

  Map<String, @Nullable Object> list(String path) {
    return new JsonObjectBuilder()
        .with("entries", base.entries(), entry -> listed(path, entry))
        .map();
  }

  /** How the verdicts differ; nothing where the author says that differences are no opposition. */
  private Map<String, @Nullable Object> difference(TopicDifference own) {
    return base.head().isOpposed()
        ? new JsonObjectBuilder().with("kind", own.kind()).with("label", own.label()).map()
        : new JsonObjectBuilder().map();
  }

  private static String state(Entry entry) {
    String draft = entry.isDraft() ? "draft" : "";
    return entry.isWithdrawn() ? "withdrawn" : draft;
  }

  private static Map<String, @Nullable Object> withdrawn(
      Page.EntryPage.@Nullable WithdrawalView own) {
    return own == null
        ? new JsonObjectBuilder().map()
        : new JsonObjectBuilder()
            .with("on", own.on())
            .with("why", SharedJson.prose(own.whyHtml()))
            .with("instead", SharedJson.ids(own.instead()))
            .map();
  }

  /** All entries as CSV, with a column for each field. */
  byte[] csv(String path) {
    List<Field> fields = base.head().fields();
    List<String> columns = new ArrayList<>(List.of("entry", "entry_name", "kind", "page", "state"));
    fields.forEach(field -> columns.add("field_" + field.id().replace('-', '_')));
    CsvWriter csv = new CsvWriter(columns);
    for (Entry entry : base.entries()) {
      EntryLink link = views.link(path, entry);
      List<String> cells =
          new ArrayList<>(List.of(link.id(), link.name(), link.kind(), link.href(), state(entry)));
      Map<String, String> values = new HashMap<>();
      views.fields(entry).forEach(value -> values.put(value.id(), value.value()));
      fields.forEach(field -> cells.add(values.getOrDefault(field.id(), "")));
      csv.row(cells);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private JsonObjectBuilder listed(String path, Entry entry) {
    EntryLink link = views.link(path, entry);
    return new JsonObjectBuilder()
        .with("id", link.id())
        .with("name", link.name())
        .maybe("kind", link.kind())
        .with("data", "entries/" + entry.id() + ".json")
        .with("page", link.href())
        .maybe("state", state(entry))
        .with("standings", views.standings(path, entry), SharedJson::shortStanding);
  }

  Map<String, @Nullable Object> entry(String path, Entry entry) {
    Page.EntryPage page = views.entry(path, entry);
    return new JsonObjectBuilder()
        .with("id", entry.id())
        .with("name", page.entry().name())
        .maybe("kind", page.entry().kind())
        .maybe("reading", entry.reading())
        .with("formerIds", entry.formerIds().stream().map(Located::value).toList())
        .with("page", Hrefs.relative(path, RelocatedContent.path(entry)))
        .maybe("state", state(entry))
        .maybe("withdrawn", withdrawn(page.withdrawn()))
        .with("aliases", page.aliases())
        .maybe("summary", SharedJson.prose(page.summaryHtml()))
        .with("standings", page.standings(), SharedJson::standing)
        .maybe("difference", difference(page.difference()))
        .with("steps", page.steps(), SharedJson::step)
        .with("adaptations", page.adaptationsHtml().stream().map(SharedJson::prose).toList())
        .with("media", SharedJson.media(page.media()))
        .with("facets", SharedJson.facets(page.facets()))
        .with("fields", SharedJson.fields(page.fields()))
        .with("relations", SharedJson.relations(page.relations()))
        .with("body", SharedJson.body(page.body()))
        .with(
            "mentions",
            page.mentions(),
            link -> new JsonObjectBuilder().with("text", link.text()).with("page", link.href()))
        .with("sources", SharedJson.sources(views.sources(path, entry.citations())))
        .with(
            "links",
            entry.links(),
            link -> new JsonObjectBuilder().with("url", link.url()).with("label", link.label()))
        .maybe("reviewed", SharedJson.review(page.reviewed()))
        .maybe("reviewBy", page.reviewBy())
        .map();
  }

  /** Every relation once, from the entry that declares it. */
  Map<String, @Nullable Object> relations(String path) {
    List<Object> all = new ArrayList<>();
    for (Entry entry : base.entries()) {
      for (Relation relation : entry.relations()) {
        all.add(
            new JsonObjectBuilder()
                .with("entry", entry.id())
                .with("kind", relation.kind().id())
                .with("label", views.say("relation." + relation.kind().id()))
                .with("target", relation.target())
                .maybe("topic", relation.topic() == null ? "" : relation.topic().id())
                .with("basis", relation.basis().id())
                .maybe("note", SharedJson.prose(views.html(path, relation.note())))
                .with("sources", SharedJson.sources(views.sources(path, relation.citations())))
                .map());
      }
    }
    return new JsonObjectBuilder().with("relations", all).map();
  }
}
