package org.leaven.page;

import java.util.List;
import java.util.function.Function;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.RelocatedViews;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
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
public final class RelocatedContent {
  private final Function<Entry, Page.EntryPage> entries;
  private final TopicPageMaker topicPages;
  private final VerdictTables tables;
  private final VerdictResolver verdicts;
  private final LinkResolver links;
  private final DatasetText text;
  private final Messages words;

  RelocatedContent(
      Function<Entry, Page.EntryPage> entries,
      TopicPageMaker topicPages,
      VerdictTables tables,
      VerdictResolver verdicts,
      LinkResolver links,
      DatasetText text,
      Messages words) {
    this.entries = entries;
    this.topicPages = topicPages;
    this.tables = tables;
    this.verdicts = verdicts;
    this.links = links;
    this.text = text;
    this.words = words;
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
    return new RelocatedViews(path(entry), from).view(entries.apply(entry));
  }

  public Page.TopicPage topic(String from, Topic topic) {
    return new RelocatedViews(path(topic), from).view(topicPages.page(topic));
  }

  /** The tables of a topic, one for each step of the scale; none where it gives no verdicts. */
  public List<VerdictTable> tables(String from, Topic topic) {
    return topicPages.isJudging(topic) ? tables.ofTopic(from, topic) : List.of();
  }

  /** All entries with verdicts against all topics. */
  public ComparisonMatrix matrix(String from) {
    return tables.matrix(from, tables.judged());
  }

  /** How an entry stands under each topic that gives verdicts. */
  public List<Standing> standings(String from, Entry entry) {
    return verdicts.of(from, entry);
  }

  /** The values of an entry in typed fields. */
  public List<FieldView> fields(Entry entry) {
    return verdicts.fields().of(path(entry), entry);
  }

  /** How an entry stands under a topic that gives verdicts. */
  public Standing standing(String from, Entry entry, Topic topic) {
    return verdicts.of(from, entry, topic);
  }

  /** Topics that give verdicts, in the order of {@code kb.yaml}. */
  public List<Topic> topics() {
    return verdicts.topics();
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
