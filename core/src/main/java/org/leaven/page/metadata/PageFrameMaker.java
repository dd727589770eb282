package org.leaven.page.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.frame.PageFrame;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.PhraseFitting;
import org.leaven.page.words.Renderers;
import org.leaven.source.Hrefs;

/** Makes the frame of each page: titles, navigation, breadcrumbs, footer and metadata. */
public final class PageFrameMaker {
  private static final int MOST_MORE = 12;

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final List<AuthorPage> pages;
  private final List<NavTarget> nav;
  private final List<NavTarget> more;
  private final PageMetadata metadata;
  private final Renderers renderers;

  /** The paths that the navigation links to. */
  private final Set<String> navPaths;

  /** The navigation by folder, for pages that the navigation does not link to. */
  private final Map<String, Navigation> byFolder = new ConcurrentHashMap<>();

  /** A target of the navigation. */
  private record NavTarget(String path, String text) {}

  private record Navigation(List<PageLink> nav, List<PageLink> more) {}

  /**
   * Collects the targets of the navigation.
   *
   * @param pages the author's own published pages
   */
  public PageFrameMaker(SiteContext site, List<AuthorPage> pages, PageMetadata metadata) {
    this.base = site.base();
    this.linkResolver = site.linkResolver();
    this.metadata = metadata;
    this.pages = pages;
    this.renderers = site.renderers();
    this.nav = nav(site.standings());
    this.more = more();
    this.navPaths =
        Stream.concat(nav.stream(), more.stream()).map(NavTarget::path).collect(Collectors.toSet());
  }

  /** What all classes that make pages depend on. */
  public record SiteContext(
      KnowledgeBase base,
      LinkResolver linkResolver,
      VerdictResolver standings,
      Renderers renderers) {}

  private List<NavTarget> nav(VerdictResolver standings) {
    List<NavTarget> targets = new ArrayList<>();
    standings
        .topics()
        .forEach(
            topic ->
                targets.add(
                    new NavTarget(LinkResolver.path(topic), PhraseFitting.heading(topic.label()))));
    if (base.hasTopics()) {
      targets.add(new NavTarget(LinkResolver.COMPARE, renderers.words().say("nav.compare")));
    }
    lists().forEach(targets::add);
    pages.stream()
        .filter(page -> page.menu() > 0)
        .sorted(Comparator.comparingInt(AuthorPage::menu).thenComparing(AuthorPage::path))
        .forEach(page -> targets.add(new NavTarget(page.path(), page.title())));
    return List.copyOf(targets);
  }

  private List<NavTarget> lists() {
    List<String> folders = linkResolver.folders();
    return folders.stream()
        .map(folder -> new NavTarget(LinkResolver.list(folder), listTitle(folder)))
        .toList();
  }

  /**
   * The title of the list of a folder's entries: their noun, or the folder's name if there are
   * several.
   */
  public String listTitle(String folder) {
    if (linkResolver.folders().size() == 1) {
      return PhraseFitting.heading(base.head().nouns().entries());
    }
    return PhraseFitting.heading(folder.substring(folder.lastIndexOf('/') + 1).replace('-', ' '));
  }

  /** The path that links start with on a page that is shown at any address; empty when unknown. */
  public String top() {
    return metadata.top();
  }

  /** The frame of a page right below the front page. */
  public PageFrame of(PageMetadata.PageInfo info, PageSubject about) {
    return of(info, List.of(), about);
  }

  /** The frame of a page below others, given from the top without the front page. */
  public PageFrame of(PageMetadata.PageInfo info, List<PageLink> above, PageSubject about) {
    String path = info.path();
    String title = info.title();
    List<PageLink> crumbs = new ArrayList<>();
    if (!path.equals(LinkResolver.HOME)) {
      crumbs.add(link(path, new NavTarget(LinkResolver.HOME, base.head().title())));
      crumbs.addAll(above);
    }
    String siteTitle = base.head().title();
    Navigation navigation = navigation(path);
    return new PageFrame(
        path,
        Hrefs.root(path),
        title,
        path.equals(LinkResolver.HOME) || title.equals(siteTitle)
            ? siteTitle
            : title + " – " + siteTitle,
        info.description(),
        navigation.nav(),
        navigation.more(),
        renderers.inline().html(base.head().theme().footer(), linkResolver.pageLinks(path)),
        crumbs,
        metadata.head(info, crumbs, about),
        info.widget());
  }

  private Navigation navigation(String from) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return navPaths.contains(from)
        ? navigationFrom(from)
        : byFolder.computeIfAbsent(folder, key -> navigationFrom(from));
  }

  private Navigation navigationFrom(String from) {
    return new Navigation(
        nav.stream().map(target -> link(from, target)).toList(),
        more.stream().map(target -> link(from, target)).toList());
  }

  /**
   * The author's pages at the top of the site that the main navigation does not name, unless they
   * are too many; and the routine, the glossary and the sources.
   */
  private List<NavTarget> more() {
    List<NavTarget> targets = new ArrayList<>();
    pages.stream()
        .filter(page -> page.menu() == 0 && page.path().indexOf('/') < 0)
        .forEach(page -> targets.add(new NavTarget(page.path(), page.title())));
    if (targets.size() > MOST_MORE) {
      targets.clear();
    }
    if (base.hasSteps()) {
      targets.add(new NavTarget(LinkResolver.ROUTINE, renderers.words().say("nav.routine")));
    }
    if (!base.head().glossary().isEmpty()) {
      targets.add(new NavTarget(LinkResolver.GLOSSARY, renderers.words().say("nav.glossary")));
    }
    if (base.hasTopics()) {
      targets.add(new NavTarget(LinkResolver.SOURCES, renderers.words().say("nav.sources")));
    }
    return List.copyOf(targets);
  }

  /** Links to the lists of all folders. */
  public List<PageLink> lists(String from) {
    return lists().stream().map(target -> link(from, target)).toList();
  }

  /** A link to the list that holds an entry. */
  public PageLink list(String from, String folder) {
    return link(from, new NavTarget(LinkResolver.list(folder), listTitle(folder)));
  }

  private static PageLink link(String from, NavTarget target) {
    return new PageLink(
        Hrefs.relative(from, target.path()), target.text(), from.equals(target.path()));
  }
}
