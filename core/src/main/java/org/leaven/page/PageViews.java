package org.leaven.page;

import java.util.List;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.entry.EntryPages;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageFrame;
import org.leaven.page.words.Messages;

/**
 * Gives the content of the site's pages with links that are relative to another file.
 *
 * <p>Editions use it for pages to embed, widgets and data files. Order and wording are the same as
 * on the site; addresses are relative to the file that {@code from} names, a path below the site's
 * top.
 *
 * <p>Everything is made on demand.
 */
public final class PageViews {
  private final SiteView site;
  private final KnowledgeBase base;
  private final Makers makers;

  /** What makes the content. */
  record Makers(
      EntryPages entries,
      TopicPages topics,
      ComparePages compare,
      VerdictTables tables,
      VerdictResolver verdicts,
      LinkResolver links,
      DatasetText text,
      Messages words,
      CommonParts parts) {}

  PageViews(SiteView site, KnowledgeBase base, Makers makers) {
    this.site = site;
    this.base = base;
    this.makers = makers;
  }

  /** What is the same on every page. */
  public SiteView site() {
    return site;
  }

  /** Where the page of an entry is, relative to the site. */
  public static String path(Entry entry) {
    return LinkResolver.path(entry);
  }

  /** Where the page of a topic is, relative to the site. */
  public static String path(Topic topic) {
    return LinkResolver.path(topic);
  }

  /** The frame of a page that an edition adds to the site. */
  public PageFrame frame(String path, String title, String description) {
    return makers
        .parts()
        .frame(new PageMetadata.PageInfo(path, title, description), jsonLd -> PageSubject.UNLISTED);
  }

  public Page.EntryPage entry(String from, Entry entry) {
    String own = LinkResolver.path(entry);
    CommonParts parts = makers.parts();
    return makers.entries().page(from, entry, parts.body(own, from), parts.mentions(own, from));
  }

  public Page.TopicPage topic(String from, Topic topic) {
    return makers.topics().page(from, topic);
  }

  /** The entries of a topic with one verdict. */
  public VerdictTable table(String from, Topic topic, String verdict) {
    return makers.tables().table(from, topic, base.verdict(verdict).orElseThrow());
  }

  public Page.Compare compare(String from) {
    return makers.compare().page(from);
  }

  /** How an entry stands under each topic that gives verdicts. */
  public List<Standing> standings(String from, Entry entry) {
    return makers.verdicts().of(from, entry);
  }

  /** How an entry stands under a topic. */
  public Standing standing(String from, Entry entry, Topic topic) {
    return makers.verdicts().of(from, entry, topic);
  }

  /** Topics that give verdicts, in the order of {@code kb.yaml}. */
  public List<Topic> topics() {
    return makers.verdicts().topics();
  }

  public TopicLink link(String from, Topic topic) {
    return makers.links().link(from, topic);
  }

  public EntryLink link(String from, Entry entry) {
    return makers.links().link(from, entry);
  }

  public List<SourceLink> sources(String from, List<Citation> citations) {
    return makers.links().sources(from, citations);
  }

  /** Inline Markdown of the dataset as HTML. */
  public String html(String from, String text) {
    return makers.text().html(from, text);
  }

  /** A message of the site. */
  public String say(String key, Object... values) {
    return makers.words().say(key, values);
  }
}
