package org.leaven.edition;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.leaven.page.SitePlan;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.input.GeneratedPage;

/**
 * Something that a site has beside its pages: a search index, an edition that is part of the site,
 * the files of the web app. It may add to three stages of a build.
 */
@FunctionalInterface
public interface SiteFeature {
  /** Before pages are baked: what their templates know of the site. */
  default SiteView shared(SiteView site) {
    return site;
  }

  /** What is baked with the pages of a plan. */
  Part part(SitePlan plan) throws IOException;

  /**
   * After all other files are written: files made from them, by path.
   *
   * @param site without these files
   * @param made the paths of the files of all parts
   */
  default Map<String, byte[]> completion(BakedSite site, Set<String> made) throws IOException {
    return Map.of();
  }

  /**
   * Pages and files of a feature.
   *
   * @param reader receives each page of the plan when it is made, in any thread, before the files
   *     are asked for
   */
  record Part(List<GeneratedPage> pages, Consumer<Page> reader, GeneratedFiles files) {
    /** Pages, and files that no page is needed for. */
    public Part(List<GeneratedPage> pages, GeneratedFiles files) {
      this(pages, page -> {}, files);
    }

    /** Files that no page is needed for. */
    public Part(GeneratedFiles files) {
      this(List.of(), files);
    }

    /** Files that are made from the pages of the plan. */
    public Part(Consumer<Page> reader, GeneratedFiles files) {
      this(List.of(), reader, files);
    }
  }
}
