package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.frame.PageFrameMaker;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.PageLink;
import org.leaven.source.Hrefs;
import org.leaven.source.problem.Located;

/** Makes what stands at the addresses that pages had before. */
public final class RedirectPageMaker {
  private final KnowledgeBase base;
  private final LinkResolver links;
  private final PageFrameMaker frames;

  public RedirectPageMaker(KnowledgeBase base, LinkResolver links, PageFrameMaker frames) {
    this.base = base;
    this.links = links;
    this.frames = frames;
  }

  /**
   * The pages that lead on.
   *
   * @param authored the author's published files
   */
  public List<PlannedPage> pages(List<AuthorFile> authored) {
    List<PlannedPage> pages = new ArrayList<>();
    for (Entry entry : base.entries()) {
      for (Located<String> id : entry.formerIds()) {
        String from = LinkResolver.formerPath(entry, id);
        pages.add(page(from, LinkResolver.path(entry), entry.name()));
      }
    }
    for (AuthorFile page : authored) {
      String name = links.name(page);
      page.former().forEach(from -> pages.add(page(from, page.path(), name)));
    }
    return pages;
  }

  /** The page at an address that something had before; it leads to where that is now. */
  public PlannedPage page(String from, String to, String name) {
    return new PlannedPage(from, PlannedPage.REDIRECT, name, () -> pageNow(from, to, name));
  }

  private Page pageNow(String from, String to, String name) {
    PageMetadata.PageInfo info = new PageMetadata.PageInfo(from, name, "");
    return new Page.Redirect(
        frames.of(info, jsonLd -> PageStructuredData.UNLISTED),
        new PageLink(Hrefs.relative(from, to), name, false));
  }
}
