package org.leaven.page.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.layout.HeadView;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.page.view.layout.PageLink;
import org.leaven.source.Hrefs;

/** Makes the frame of each page: titles, navigation, breadcrumbs, footer and metadata. */
public final class PageFrameMaker {
  private final KnowledgeBase.Head head;
  private final DatasetText text;
  private final SiteNavigation navigation;
  private final ContributionLinks contribution;
  private final PageMetadata metadata;

  /** Makes the links around the content of a page. */
  public record Links(SiteNavigation navigation, ContributionLinks contribution) {}

  public PageFrameMaker(
      KnowledgeBase.Head head, DatasetText text, Links links, PageMetadata metadata) {
    this.head = head;
    this.text = text;
    this.navigation = links.navigation();
    this.contribution = links.contribution();
    this.metadata = metadata;
  }

  /** The path that links start with on a page that is shown at any address; empty when unknown. */
  public String top() {
    return metadata.top();
  }

  /** The sources of all lists of a topic, which its pages name in their metadata. */
  public Object sources(Topic topic) {
    return metadata.jsonLd().topicSources(topic);
  }

  /** The frame of a page right below the front page. */
  public PageFrame of(
      PageMetadata.PageInfo info, Function<StructuredDataMaker, PageStructuredData> about) {
    return of(info, List.of(), about);
  }

  /**
   * The frame of a page below others.
   *
   * @param above these others, from the top without the front page
   * @param about describes the subject of the page
   */
  public PageFrame of(
      PageMetadata.PageInfo info,
      List<PageLink> above,
      Function<StructuredDataMaker, PageStructuredData> about) {
    String path = info.path();
    String title = info.title();
    List<PageLink> crumbs = new ArrayList<>();
    if (!path.equals(LinkResolver.HOME)) {
      crumbs.add(new PageLink(Hrefs.relative(path, LinkResolver.HOME), head.title(), false));
      crumbs.addAll(above);
    }
    SiteNavigation.NavLinks links = navigation.links(path);
    HeadView headView = metadata.head(info, crumbs, about.apply(metadata.jsonLd()));
    return new PageFrame(
        path,
        Hrefs.root(path),
        title,
        path.equals(LinkResolver.HOME) || title.equals(head.title())
            ? head.title()
            : title + " – " + head.title(),
        info.description(),
        links.main(),
        links.more(),
        text.html(path, head.theme().footer()),
        contribution.links(path, title),
        crumbs,
        headView,
        info.widget(),
        Hrefs.root(path) + metadata.languages().shared(),
        headView.listed() ? metadata.languageLinks(path) : List.of());
  }
}
