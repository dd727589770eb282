package org.leaven.page;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leaven.page.authored.PageHeader;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.ShareCard;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.page.view.paging.FilterView;
import org.leaven.source.WrittenLink;

/**
 * Everything that the site will contain, ready to be rendered with templates.
 *
 * @param site what is the same on every page
 * @param generated pages that come from the dataset, sorted by path
 * @param authored the author's own pages, drafts included, in the order of their sources
 * @param introductions the titles of author's texts that stand on generated pages, by source
 * @param searchDocuments makes the documents of the search index, sorted by path
 * @param filters the filters of entries, in display order
 * @param origins the source file of each page, by the page's path
 * @param links of the author's texts, as they are written there
 * @param views the content of pages for editions that show it elsewhere
 * @param embedGuide the frame of the page that shows how to embed parts of the site
 * @param cards the preview images of pages
 */
public record SitePlan(
    SiteView site,
    List<PlannedPage> generated,
    List<Authored> authored,
    Map<String, String> introductions,
    Supplier<List<SearchDocument>> searchDocuments,
    List<FilterView> filters,
    Map<String, String> origins,
    List<WrittenLink> links,
    RelocatedContent views,
    PageFrame embedGuide,
    List<ShareCard> cards) {
  /** The same with other data about the site. */
  public SitePlan with(SiteView shared) {
    return new SitePlan(
        shared,
        generated,
        authored,
        introductions,
        searchDocuments,
        filters,
        origins,
        links,
        views,
        embedGuide,
        cards);
  }

  /** How many of the author's own pages are drafts. */
  public int drafts() {
    return (int) authored.stream().filter(page -> page.header().isDraft()).count();
  }

  /** The paths of all pages that the site must contain, relative to it. */
  public List<String> paths() {
    return Stream.concat(
            generated.stream().map(PlannedPage::path),
            authored.stream().map(page -> page.page().frame().path()))
        .toList();
  }

  /** The frame of the front page. */
  public PageFrame home() {
    return generated.stream()
        .filter(page -> page.path().equals(LinkResolver.HOME))
        .findFirst()
        .orElseThrow()
        .make()
        .frame();
  }

  /**
   * A page of the author's own.
   *
   * @param source its file, relative to the knowledge base
   * @param bodyHtml its text without the verdict tables placed in it
   */
  public record Authored(String source, PageHeader header, Page page, String bodyHtml) {}
}
