package org.leaven.page;

import java.util.List;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.page.entry.EntryPages;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;
import org.leaven.page.view.frame.PageFrame;

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
  private final GeneratedPages pages;
  private final EntryPages entryPages;
  private final GeneratedPages.PageContext context;

  PageViews(
      SiteView site,
      GeneratedPages pages,
      EntryPages entryPages,
      GeneratedPages.PageContext context) {
    this.site = site;
    this.pages = pages;
    this.entryPages = entryPages;
    this.context = context;
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
    return context
        .layouts()
        .of(new PageMetadata.PageInfo(path, title, description), PageSubject.UNLISTED);
  }

  public Page.EntryPage entry(String from, Entry entry) {
    String own = LinkResolver.path(entry);
    return entryPages.page(
        from, entry, context.texts().body(own, from), context.backlinks().of(own, from));
  }

  public Page.TopicPage topic(String from, Topic topic) {
    return pages.topic(from, topic);
  }

  /** The entries of a topic with one verdict. */
  public VerdictTable table(String from, Topic topic, String verdict) {
    return context
        .tables()
        .table(from, topic, context.site().base().verdict(verdict).orElseThrow());
  }

  public Page.Compare compare(String from) {
    return pages.compare(from);
  }

  /** How an entry stands under each topic that gives verdicts. */
  public List<Standing> standings(String from, Entry entry) {
    return context.site().standings().of(from, entry);
  }

  /** How an entry stands under a topic. */
  public Standing standing(String from, Entry entry, Topic topic) {
    return context.site().standings().of(from, entry, topic);
  }

  /** Topics that give verdicts, in the order of {@code kb.yaml}. */
  public List<Topic> topics() {
    return context.site().standings().topics();
  }

  public TopicLink link(String from, Topic topic) {
    return context.site().linkResolver().link(from, topic);
  }

  public EntryLink link(String from, Entry entry) {
    return context.site().linkResolver().link(from, entry);
  }

  public List<SourceLink> sources(String from, List<Citation> citations) {
    return context.site().linkResolver().sources(from, citations);
  }

  /** Inline Markdown of the dataset as HTML. */
  public String html(String from, String text) {
    return context
        .site()
        .renderers()
        .inline()
        .html(text, context.site().linkResolver().pageLinks(from));
  }

  /** A message of the site. */
  public String say(String key, Object... values) {
    return context.site().renderers().words().say(key, values);
  }
}
