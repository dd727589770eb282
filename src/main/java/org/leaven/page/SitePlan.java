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
 * @param articles the author's own pages, by the path of their source
 * @param introductions sources of author's texts that stand on generated pages
 * @param findables what the search finds, sorted by path
 * @param origins the source that an author mends to change a page, by the page's path
 */
public record SitePlan(
    SiteView site,
    List<Page> generated,
    Map<String, Page> articles,
    Set<String> introductions,
    List<Findable> findables,
    Map<String, String> origins) {}
