package org.leaven.page.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.Messages;

/** Makes the links of each page to edit its source and to report a mistake. */
public final class ContributionLinks {
  private final ContributionUrls urls;
  private final Map<String, String> sources;
  private final Messages words;

  /**
   * Creates a maker.
   *
   * @param sources the file of each page that has one, by the page's path
   */
  public ContributionLinks(ContributionUrls urls, Map<String, String> sources, Messages words) {
    this.urls = urls;
    this.sources = Map.copyOf(sources);
    this.words = words;
  }

  List<PageLink> links(String path, String title) {
    String source = sources.getOrDefault(path, "");
    List<PageLink> links = new ArrayList<>();
    add(links, urls.edit(source), "ui.edit-page");
    add(links, urls.report(path, title, source), "ui.report-mistake");
    return List.copyOf(links);
  }

  private void add(List<PageLink> links, String url, String key) {
    if (!url.isEmpty()) {
      links.add(new PageLink(url, words.say(key), false));
    }
  }
}
