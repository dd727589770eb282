package org.leaven.edition.embed;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.RelocatedContent;
import org.leaven.page.SitePlan;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/** Lists all widgets of a site. */
final class Widgets {
  private static final String HTML = ".html";

  private final RelocatedContent views;
  private final boolean hasBadges;
  private final List<Widget> widgets = new ArrayList<>();

  private Widgets(KnowledgeBase base, SitePlan plan) {
    this.views = plan.views();
    this.hasBadges = !base.isLarge();
  }

  /**
   * Topics with their tables, the matrix, the search, then entries with a badge for each topic that
   * lists or names them, unless there are many topics.
   */
  static List<Widget> of(KnowledgeBase base, SitePlan plan) {
    RelocatedContent views = plan.views();
    Widgets all = new Widgets(base, plan);
    views.topics().forEach(all::add);
    if (base.hasTopics()) {
      all.add("compare", "compare", views.say("nav.compare"), all::matrix);
    }
    all.add(
        "search", "search", views.say("nav.search"), from -> WidgetContent.search(plan.filters()));
    base.entries().forEach(entry -> all.add(entry, name(RelocatedContent.path(entry))));
    return List.copyOf(all.widgets);
  }

  /** The widgets of entries again, under names that they had before. */
  static List<Widget> former(KnowledgeBase base, SitePlan plan) {
    Widgets all = new Widgets(base, plan);
    for (Entry entry : base.entries()) {
      entry.formerIds().forEach(id -> all.add(entry, name(LinkResolver.formerPath(entry, id))));
    }
    return List.copyOf(all.widgets);
  }

  private void add(String kind, String name, String title, Maker maker) {
    widgets.add(new Widget(kind, name, title, name + HTML, maker::at));
  }

  /** Makes the content of a widget, with addresses relative to a path. */
  private interface Maker {
    WidgetContent at(String from);
  }

  private WidgetContent matrix(String from) {
    return WidgetContent.of(views.matrix(from));
  }

  private void add(Topic topic) {
    String page = RelocatedContent.path(topic);
    String name = name(page);
    String label = views.link(page, topic).label();
    add("topic", name, label, from -> WidgetContent.of(views.tables(from, topic)));
    for (VerdictTable table : views.tables(page, topic)) {
      String verdict = table.mark().verdict();
      widgets.add(
          new Widget(
              "table",
              name + "/" + verdict,
              table.caption(),
              page + "#" + table.id(),
              from -> table(from, topic, verdict)));
    }
  }

  private WidgetContent table(String from, Topic topic, String verdict) {
    return WidgetContent.of(
        views.tables(from, topic).stream()
            .filter(table -> table.mark().verdict().equals(verdict))
            .toList());
  }

  private void add(Entry entry, String name) {
    String page = RelocatedContent.path(entry);
    widgets.add(
        new Widget(
            "entry", name, entry.name(), page, from -> WidgetContent.of(views.entry(from, entry))));
    boolean isBadged = hasBadges && !entry.isWithdrawn();
    for (Topic topic : isBadged ? views.topics() : List.<Topic>of()) {
      Standing standing = views.standing(page, entry, topic);
      if (standing.isListed()) {
        String title = views.say("statement.verdict", entry.name(), standing.phrase());
        widgets.add(
            new Widget(
                "badge", name + "/" + topic.id(), title, page, from -> badge(from, entry, topic)));
      }
    }
  }

  private WidgetContent badge(String from, Entry entry, Topic topic) {
    return WidgetContent.of(
        new WidgetContent.Badge(views.link(from, entry), views.standing(from, entry, topic)));
  }

  private static String name(String page) {
    return page.substring(0, page.length() - HTML.length());
  }
}
