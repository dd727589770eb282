package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.view.Matrix;
import org.leaven.page.view.Page;
import org.leaven.page.view.PartsView;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.Hrefs;

/** Makes the pages that come from the dataset, but for those of single entries. */
final class GeneratedPages {
  /** Some four screens of a phone; more belongs on a page of its own. */
  private static final int MOST_ROWS_AT_HOME = 60;

  /** A drawing of more entries than this shows a colour, not what is in it. */
  private static final int MOST_ON_MAP = Parts.MOST_WHOLE;

  private final KnowledgeBase base;
  private final Atlas atlas;
  private final Standings standings;
  private final Tables tables;
  private final Frames frames;
  private final Texts texts;
  private final Mentions mentions;
  private final Things things;
  private final VerdictMaps maps;
  private final Charts charts;
  private final Voice voice;
  private final FilterMaker filters;
  private final Recall recall;
  private final LongLists lists;
  private final Room room;

  /** What the makers of pages share. */
  record Room(
      Frames.Grounds grounds,
      Tables tables,
      Frames frames,
      Texts texts,
      Mentions mentions,
      Things things,
      ShareCards cards,
      Recall recall) {}

  GeneratedPages(Room room, FilterMaker filters) {
    this.room = room;
    this.filters = filters;
    recall = room.recall();
    lists = new LongLists(room);
    base = room.grounds().base();
    atlas = room.grounds().atlas();
    standings = room.grounds().standings();
    tables = room.tables();
    frames = room.frames();
    texts = room.texts();
    mentions = room.mentions();
    things = room.things();
    maps = new VerdictMaps(base, standings, room.grounds().voice().words());
    charts = new Charts(base, standings, room.grounds().voice().words());
    voice = room.grounds().voice();
  }

  Page home() {
    String path = Atlas.HOME;
    List<Page.TopicCard> cards = standings.topics().stream().map(this::card).toList();
    String title = texts.title(path, base.head().title());
    String description = texts.description(path, base.head().tagline());
    List<Entry> judged = tables.judged();
    Matrix matrix = tables.matrix(path, judged.size() > MOST_ON_MAP ? List.of() : judged);
    return new Page.Home(
        frames.of(new Heads.Sheet(path, title, description), things.home(cards)),
        texts.body(path),
        cards,
        smallMatrix(matrix),
        maps.map(matrix));
  }

  /** The matrix, unless it is too long for a front page: then it has no rows. */
  private static Matrix smallMatrix(Matrix matrix) {
    return matrix.rows().size() <= MOST_ROWS_AT_HOME ? matrix : matrix.withoutRows();
  }

  private Page.TopicCard card(Topic topic) {
    List<Page.Count> counts = new ArrayList<>();
    for (Verdict verdict : base.head().verdicts()) {
      String href = Hrefs.relative(Atlas.HOME, Atlas.path(topic) + "#" + Tables.id(topic, verdict));
      int entries = base.listed(topic, verdict).size();
      counts.add(new Page.Count(Standings.mark(verdict), entries, href));
    }
    return new Page.TopicCard(
        atlas.link(Atlas.HOME, topic),
        voice.inline().html(topic.summary(), atlas.book(Atlas.HOME)),
        counts);
  }

  /** The page of a topic, and after it those of the later parts of its tables. */
  List<Page> topic(Topic topic) {
    List<Page> pages = new ArrayList<>();
    String path = Atlas.path(topic);
    pages.add(
        topic(
            path,
            topic,
            base.head().verdicts().stream()
                .map(verdict -> tables.part(path, topic, verdict, 0))
                .toList()));
    if (isJudging(topic)) {
      pages.addAll(lists.tables(topic));
    }
    return pages;
  }

  private boolean isJudging(Topic topic) {
    return standings.topics().stream().anyMatch(each -> each.id().equals(topic.id()));
  }

  /** The page of a topic with whole tables, as seen from its own path or from another. */
  Page.TopicPage topic(String path, Topic topic) {
    return topic(path, topic, tables.ofTopic(path, topic));
  }

  private Page.TopicPage topic(String path, Topic topic, List<VerdictTable> shown) {
    String own = Atlas.path(topic);
    String label = Wording.heading(topic.label());
    String summary = voice.inline().plain(topic.summary(), atlas.book(path));
    String description =
        summary.isEmpty()
            ? voice.words().say("topic.description", label, base.head().title())
            : summary;
    List<VerdictTable> all = isJudging(topic) ? shown : List.of();
    return new Page.TopicPage(
        frames.of(
            new Heads.Sheet(
                path,
                label,
                texts.description(own, description),
                isJudging(topic) ? Parts.name(own) : ""),
            things.topic(path, topic, all)),
        texts.body(own, path),
        atlas.link(path, topic),
        topic.aliases(),
        voice.inline().html(topic.summary(), atlas.book(path)),
        all,
        charts.of(path, topic),
        others(path, topic),
        links(path, topic.id()),
        base.topic(topic.broader()).map(broader -> atlas.link(path, broader)).orElse(null),
        atlas.sources(path, topic.citations()),
        mentions.of(own, path));
  }

  private List<TopicLink> others(String path, Topic topic) {
    return standings.topics().stream()
        .filter(other -> !other.id().equals(topic.id()))
        .filter(other -> !other.broader().equals(topic.id()))
        .filter(other -> !other.id().equals(topic.broader()))
        .map(other -> atlas.link(path, other))
        .toList();
  }

  private List<TopicLink> links(String path, String broader) {
    return base.head().topics().stream()
        .filter(topic -> topic.broader().equals(broader))
        .map(topic -> atlas.link(path, topic))
        .toList();
  }

  /** The page that compares, and after it those of its later parts. */
  List<Page> compare() {
    return lists.compare(compareSheet(Atlas.COMPARE), texts.body(Atlas.COMPARE));
  }

  /** The page that compares, whole, as seen from its own path or from another. */
  Page.Compare compare(String path) {
    return new Page.Compare(
        frames.of(compareSheet(path), things.everything()),
        texts.body(Atlas.COMPARE, path),
        tables.matrix(path, tables.judged()),
        PartsView.whole(tables.judged().size()));
  }

  private Heads.Sheet compareSheet(String path) {
    String title = texts.title(Atlas.COMPARE, voice.words().say("nav.compare"));
    String description = voice.words().say("compare.description", base.head().title());
    return new Heads.Sheet(
        path, title, texts.description(Atlas.COMPARE, description), Parts.name(Atlas.COMPARE));
  }

  /** The list of a folder, and after it its later parts. */
  List<Page> entries(String folder, EntryPages entryPages) {
    String path = Atlas.list(folder);
    List<Entry> entries =
        base.entries().stream().filter(entry -> entry.folder().equals(folder)).toList();
    String title = texts.title(path, frames.listTitle(folder));
    String description =
        texts.description(path, voice.words().count("entries.description", entries.size(), title));
    boolean isLong = Parts.isLong(entries.size());
    return lists.entries(
        new Heads.Sheet(path, title, description),
        entries,
        (from, entry) -> item(from, entry, isLong ? null : entryPages),
        isLong ? List.of() : filters.filters(entries));
  }

  /** An entry in a list; without what tells one from another in a list that is long. */
  private Page.Entries.Item item(String from, Entry entry, @Nullable EntryPages entryPages) {
    return recall.piece(
        Page.Entries.Item.class,
        from,
        entry,
        entryPages == null,
        () -> itemNow(from, entry, entryPages));
  }

  private Page.Entries.Item itemNow(String from, Entry entry, @Nullable EntryPages entryPages) {
    return new Page.Entries.Item(
        atlas.link(from, entry),
        voice.inline().html(entry.summary(), atlas.book(from)),
        standings.of(from, entry),
        entryPages == null ? List.of() : entryPages.facets(from, entry),
        entryPages == null ? "" : String.join(" ", filters.choices(entry)));
  }

  /** The page of the sources, and after it its later parts. */
  List<Page> sources() {
    String path = Atlas.SOURCES;
    String title = texts.title(path, voice.words().say("nav.sources"));
    String description =
        texts.description(path, voice.words().say("sources.description", base.head().title()));
    Heads.Sheet first = new Heads.Sheet(path, title, description);
    return new SourcesPages(room).pages(first, lists);
  }

  /** The page of the search, and after it the parts of a long index. */
  List<Page> search(List<AuthorPage> pages) {
    return new IndexPages(room, pages).pages(filters.filters(base.entries()));
  }

  Page routine() {
    String path = Atlas.ROUTINE;
    String title = texts.title(path, voice.words().say("nav.routine"));
    String description =
        texts.description(path, voice.words().say("routine.description", base.head().title()));
    return new Page.Routine(
        frames.of(new Heads.Sheet(path, title, description), About.ITSELF),
        texts.body(path),
        frames.lists(path));
  }

  Page glossary() {
    String path = Atlas.GLOSSARY;
    String title = texts.title(path, voice.words().say("nav.glossary"));
    String description =
        texts.description(path, voice.words().say("glossary.description", base.head().title()));
    List<Page.Glossary.Meaning> meanings = new ArrayList<>();
    base.head().glossary().forEach((term, text) -> meanings.add(meaning(path, term, text)));
    return new Page.Glossary(
        frames.of(new Heads.Sheet(path, title, description), About.ITSELF),
        texts.body(path),
        meanings);
  }

  private Page.Glossary.Meaning meaning(String path, String term, String text) {
    String anchor = Terms.anchor(term);
    return new Page.Glossary.Meaning(
        anchor,
        term,
        voice.inline().html(text, atlas.book(path)),
        mentions.of(path + "#" + anchor).stream()
            .filter(link -> !link.href().equals(path))
            .toList());
  }

  Page notFound() {
    String path = Atlas.NOT_FOUND;
    String title = texts.title(path, voice.words().say("notfound.title"));
    return new Page.NotFound(
        frames.of(new Heads.Sheet(path, title, ""), About.UNLISTED),
        texts.body(path),
        frames.top());
  }

  Page article(AuthorPage page) {
    return new Page.Article(
        frames.of(
            new Heads.Sheet(page.path(), page.title(), page.description()),
            page.isPublished() ? About.ITSELF : About.UNLISTED),
        texts.body(page.path()),
        mentions.of(page.path()),
        page.header().type());
  }
}
