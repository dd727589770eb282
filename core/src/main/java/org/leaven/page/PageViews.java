package org.leaven.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.RelocatedViews;
import org.leaven.page.view.ComparisonMatrix;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.Page;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.words.Messages;

/**
 * The content of the site's pages for editions that show it in other files: pages to embed,
 * widgets, data.
 *
 * <p>Links are relative to those files. Order and wording are those of the pages; tables that are
 * split there are whole. Addresses are relative to the file that {@code from} names, a path below
 * the site's top.
 */
public final class PageViews {
  private final List<Page> pages;
  private final List<Topic> topics;
  private final LinkResolver links;
  private final DatasetText text;
  private final Messages words;
  private @Nullable Index index;

  /**
   * Gives the content of pages.
   *
   * @param pages the parts of a list in their order
   * @param topics those that give verdicts
   */
  PageViews(
      List<Page> pages, List<Topic> topics, LinkResolver links, DatasetText text, Messages words) {
    this.pages = pages;
    this.topics = topics;
    this.links = links;
    this.text = text;
    this.words = words;
  }

  /** The pages by the ids of their subjects, and the whole tables. */
  private static final class Index {
    private final Map<String, Page.EntryPage> entries = new HashMap<>();
    private final Map<String, Page.TopicPage> topics = new HashMap<>();
    private final Map<String, List<VerdictTable>> tables = new HashMap<>();
    private @Nullable ComparisonMatrix matrix;

    void add(Page page) {
      if (page instanceof Page.EntryPage entry) {
        entries.put(entry.entry().id(), entry);
      } else if (page instanceof Page.TopicPage topic) {
        topics.putIfAbsent(topic.topic().id(), topic);
        tables.merge(topic.topic().id(), tables(topic), Index::joined);
      } else if (page instanceof Page.Compare compare) {
        ComparisonMatrix rest = moved(compare, LinkResolver.COMPARE).view(compare.matrix());
        matrix = matrix == null ? rest : matrix.withRows(both(matrix.rows(), rest.rows()));
      }
    }

    private List<VerdictTable> tables(Page.TopicPage page) {
      String first = found(topics, page.topic().id()).frame().path();
      return page.tables().stream().map(moved(page, first)::view).map(VerdictTable::whole).toList();
    }

    private static RelocatedViews moved(Page page, String first) {
      return new RelocatedViews(page.frame().path(), first);
    }

    private static List<VerdictTable> joined(List<VerdictTable> tables, List<VerdictTable> more) {
      VerdictTable rest = more.get(0);
      return tables.stream()
          .map(
              table ->
                  table.mark().equals(rest.mark())
                      ? table.withRows(both(table.rows(), rest.rows()))
                      : table)
          .toList();
    }

    private static <T> List<T> both(List<T> first, List<T> more) {
      return Stream.concat(first.stream(), more.stream()).toList();
    }
  }

  private static <T> T found(Map<String, T> all, String id) {
    return Objects.requireNonNull(all.get(id), id);
  }

  private synchronized Index index() {
    Index known = index;
    if (known == null) {
      known = new Index();
      pages.forEach(known::add);
      index = known;
    }
    return known;
  }

  private Page.EntryPage page(Entry entry) {
    return found(index().entries, entry.id());
  }

  /** Where the page of an entry is, relative to the site. */
  public static String path(Entry entry) {
    return LinkResolver.path(entry);
  }

  /** Where the page of a topic is, relative to the site. */
  public static String path(Topic topic) {
    return LinkResolver.path(topic);
  }

  public Page.EntryPage entry(String from, Entry entry) {
    return new RelocatedViews(path(entry), from).view(page(entry));
  }

  public Page.TopicPage topic(String from, Topic topic) {
    return new RelocatedViews(path(topic), from).view(found(index().topics, topic.id()));
  }

  /** The tables of a topic, one for each step of the scale; none where it gives no verdicts. */
  public List<VerdictTable> tables(String from, Topic topic) {
    RelocatedViews moved = new RelocatedViews(path(topic), from);
    return found(index().tables, topic.id()).stream().map(moved::view).toList();
  }

  /** All entries with verdicts against all topics. */
  public ComparisonMatrix matrix(String from) {
    ComparisonMatrix whole = Objects.requireNonNull(index().matrix);
    return new RelocatedViews(LinkResolver.COMPARE, from).view(whole);
  }

  /** How an entry stands under each topic that gives verdicts. */
  public List<Standing> standings(String from, Entry entry) {
    RelocatedViews moved = new RelocatedViews(path(entry), from);
    return page(entry).standings().stream().map(moved::view).toList();
  }

  /** The values of an entry in typed fields. */
  public List<FieldView> fields(Entry entry) {
    return page(entry).fields();
  }

  /** How an entry stands under a topic that gives verdicts. */
  public Standing standing(String from, Entry entry, Topic topic) {
    Standing own =
        page(entry).standings().stream()
            .filter(each -> each.topic().id().equals(topic.id()))
            .findFirst()
            .orElseThrow();
    return new RelocatedViews(path(entry), from).view(own);
  }

  /** Topics that give verdicts, in the order of {@code kb.yaml}. */
  public List<Topic> topics() {
    return topics;
  }

  public TopicLink link(String from, Topic topic) {
    return links.link(from, topic);
  }

  public EntryLink link(String from, Entry entry) {
    return links.link(from, entry);
  }

  public List<SourceLink> sources(String from, List<Citation> citations) {
    return links.sources(from, citations);
  }

  /** Inline Markdown of the dataset as HTML. */
  public String html(String from, String written) {
    return text.html(from, written);
  }

  /** A message of the site. */
  public String say(String key, Object... values) {
    return words.say(key, values);
  }
}
