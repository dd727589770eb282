package org.leaven.edition.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Relation;
import org.leaven.page.Views;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Link;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.source.Hrefs;

/** Entries, and what ties them to one another. */
final class EntryData {
  private final KnowledgeBase base;
  private final Views views;

  EntryData(KnowledgeBase base, Views views) {
    this.base = base;
    this.views = views;
  }

  Map<String, @Nullable Object> list(String path) {
    List<Object> all = new ArrayList<>();
    for (Entry entry : base.entries()) {
      List<Object> standings = new ArrayList<>();
      for (Standing standing : views.standings(path, entry)) {
        standings.add(Shapes.shortStanding(standing).map());
      }
      EntryLink link = views.link(path, entry);
      all.add(
          new Item()
              .with("id", link.id())
              .with("name", link.name())
              .maybe("kind", link.kind())
              .with("data", "entries/" + entry.id() + ".json")
              .with("page", link.href())
              .with("standings", standings)
              .map());
    }
    return new Item().with("entries", all).map();
  }

  Map<String, @Nullable Object> entry(String path, Entry entry) {
    Page.EntryPage page = views.entry(path, entry);
    List<Object> adaptations = new ArrayList<>();
    page.adaptationsHtml().forEach(html -> adaptations.add(Shapes.prose(html)));
    return new Item()
        .with("id", entry.id())
        .with("name", page.entry().name())
        .maybe("kind", page.entry().kind())
        .with("page", Hrefs.relative(path, Views.path(entry)))
        .with("aliases", page.aliases())
        .maybe("summary", Shapes.prose(page.summaryHtml()))
        .with("standings", Shapes.standings(page.standings()))
        .with(
            "difference",
            new Item()
                .with("kind", page.difference().kind())
                .with("label", page.difference().label())
                .map())
        .with("steps", Shapes.steps(page.steps()))
        .with("adaptations", adaptations)
        .with("facets", Shapes.facets(page.facets()))
        .with("relations", Shapes.relations(page.relations()))
        .with("body", Shapes.body(page.body()))
        .with("mentions", mentions(page.mentions()))
        .with("sources", Shapes.sources(page.sources()))
        .maybe("reviewBy", page.reviewBy())
        .map();
  }

  private static List<Object> mentions(List<Link> mentions) {
    List<Object> all = new ArrayList<>();
    for (Link link : mentions) {
      all.add(new Item().with("text", link.text()).with("page", link.href()).map());
    }
    return all;
  }

  /** Every tie once, from the entry that names it. */
  Map<String, @Nullable Object> relations(String path) {
    List<Object> all = new ArrayList<>();
    for (Entry entry : base.entries()) {
      for (Relation relation : entry.relations()) {
        all.add(
            new Item()
                .with("entry", entry.id())
                .with("kind", relation.kind().id())
                .with("label", views.say("relation." + relation.kind().id()))
                .with("target", relation.target())
                .maybe("topic", relation.topic() == null ? "" : relation.topic().id())
                .with("basis", relation.basis().id())
                .maybe("note", Shapes.prose(views.html(path, relation.note())))
                .with("sources", Shapes.sources(views.sources(path, relation.citations())))
                .map());
      }
    }
    return new Item().with("relations", all).map();
  }
}
