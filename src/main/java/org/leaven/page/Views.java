package org.leaven.page;

import java.util.List;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Topic;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Frame;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.SourceLink;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictTable;

/**
 * What the pages of the site show, as seen from another place: a page to embed, a piece to include,
 * a file of data. All is sorted, worded and the same as on the site; addresses alone are relative
 * to the file that {@code from} names, a path below the site's top.
 *
 * <p>Nothing is made before it is asked for.
 */
public final class Views {
  private final SiteView site;
  private final GeneratedPages pages;
  private final EntryPages entryPages;
  private final GeneratedPages.Room room;

  Views(SiteView site, GeneratedPages pages, EntryPages entryPages, GeneratedPages.Room room) {
    this.site = site;
    this.pages = pages;
    this.entryPages = entryPages;
    this.room = room;
  }

  /** What is the same on every page. */
  public SiteView site() {
    return site;
  }

  /** Where the page of an entry is, relative to the site. */
  public static String path(Entry entry) {
    return Atlas.path(entry);
  }

  /** Where the page of a topic is, relative to the site. */
  public static String path(Topic topic) {
    return Atlas.path(topic);
  }

  /** What stands around a page that an edition adds to the site. */
  public Frame frame(String path, String title, String description) {
    return room.frames().of(new Heads.Sheet(path, title, description), About.UNLISTED);
  }

  public Page.EntryPage entry(String from, Entry entry) {
    String own = Atlas.path(entry);
    return entryPages.page(
        from, entry, room.texts().body(own, from), room.mentions().of(own, from));
  }

  public Page.TopicPage topic(String from, Topic topic) {
    return pages.topic(from, topic);
  }

  /** The entries of a topic with one verdict. */
  public VerdictTable table(String from, Topic topic, String verdict) {
    return room.tables().table(from, topic, room.grounds().base().verdict(verdict).orElseThrow());
  }

  public Page.Compare compare(String from) {
    return pages.compare(from);
  }

  /** How an entry stands under each topic that gives verdicts. */
  public List<Standing> standings(String from, Entry entry) {
    return room.grounds().standings().of(from, entry);
  }

  /** How an entry stands under a topic. */
  public Standing standing(String from, Entry entry, Topic topic) {
    return room.grounds().standings().of(from, entry, topic);
  }

  /** Topics that give verdicts, in the order of {@code kb.yaml}. */
  public List<Topic> topics() {
    return room.grounds().standings().topics();
  }

  public TopicLink link(String from, Topic topic) {
    return room.grounds().atlas().link(from, topic);
  }

  public EntryLink link(String from, Entry entry) {
    return room.grounds().atlas().link(from, entry);
  }

  public List<SourceLink> sources(String from, List<Citation> citations) {
    return room.grounds().atlas().sources(from, citations);
  }

  /** Inline Markdown of the dataset as HTML. */
  public String html(String from, String text) {
    return room.grounds().voice().inline().html(text, room.grounds().atlas().book(from));
  }

  /** A message of the site's own. */
  public String say(String key, Object... values) {
    return room.grounds().voice().words().say(key, values);
  }
}
