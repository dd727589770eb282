package org.leaven.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;

/**
 * Everything the site will hold, ready to be baked.
 *
 * @param site what is the same on every page
 * @param generated pages that come from the dataset, sorted by path
 * @param authored the author's own pages, drafts included, in the order of their sources
 * @param introductions sources of author's texts that stand on generated pages
 * @param findables what the search finds, sorted by path
 * @param origins the source that an author mends to change a page, by the page's path
 * @param views what the pages show, for editions that show it elsewhere
 */
public record SitePlan(
    SiteView site,
    List<Page> generated,
    List<Authored> authored,
    Set<String> introductions,
    List<Findable> findables,
    Map<String, String> origins,
    Views views) {

  /**
   * A page of the author's own.
   *
   * @param source its file, relative to the knowledge base
   * @param bodyHtml its text without the verdict tables placed in it
   */
  public record Authored(String source, Header header, Page page, String bodyHtml) {}
}
