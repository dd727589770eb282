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
public final class LayoutMaker {
  private static final int MOST_MORE = 12;

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final List<AuthorPage> pages;
  private final List<Way> nav;
  private final List<Way> more;
  private final PageMetadata heads;
  private final Renderers renderers;

  /** The paths that the navigation links to. */
  private final Set<String> ends;

  /** The navigation by folder, for pages that the navigation does not link to. */
  private final Map<String, Ways> byFolder = new ConcurrentHashMap<>();

  /** A target of the navigation. */
  private record Way(String path, String text) {}

  private record Ways(List<PageLink> nav, List<PageLink> more) {}

  /**
   * Collects the targets of the navigation.
   *
   * @param pages the author's own published pages
   */
  public LayoutMaker(Grounds grounds, List<AuthorPage> pages, PageMetadata heads) {
    this.base = grounds.base();
    this.linkResolver = grounds.linkResolver();
    this.heads = heads;
    this.pages = pages;
    this.renderers = grounds.renderers();
    this.nav = nav(grounds.standings());
    this.more = more();
    this.ends =
        Stream.concat(nav.stream(), more.stream()).map(Way::path).collect(Collectors.toSet());
  }

  /** What all classes that make pages depend on. */
  public record Grounds(
      KnowledgeBase base,
      LinkResolver linkResolver,
      VerdictResolver standings,
      Renderers renderers) {}

  private List<Way> nav(VerdictResolver standings) {
    List<Way> ways = new ArrayList<>();
    standings
        .topics()
        .forEach(
            topic ->
                ways.add(new Way(LinkResolver.path(topic), PhraseFitting.heading(topic.label()))));
    if (base.hasTopics()) {
      ways.add(new Way(LinkResolver.COMPARE, renderers.words().say("nav.compare")));
    }
    lists().forEach(ways::add);
    pages.stream()
        .filter(page -> page.menu() > 0)
        .sorted(Comparator.comparingInt(AuthorPage::menu).thenComparing(AuthorPage::path))
        .forEach(page -> ways.add(new Way(page.path(), page.title())));
    return List.copyOf(ways);
  }

  private List<Way> lists() {
    List<String> folders = linkResolver.folders();
    return folders.stream()
        .map(folder -> new Way(LinkResolver.list(folder), listTitle(folder)))
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
    return heads.top();
  }

  /** The frame of a page right below the front page. */
  public PageFrame of(PageMetadata.Sheet sheet, PageSubject about) {
    return of(sheet, List.of(), about);
  }

  /** The frame of a page below others, given from the top without the front page. */
  public PageFrame of(PageMetadata.Sheet sheet, List<PageLink> above, PageSubject about) {
    String path = sheet.path();
    String title = sheet.title();
    List<PageLink> crumbs = new ArrayList<>();
    if (!path.equals(LinkResolver.HOME)) {
      crumbs.add(link(path, new Way(LinkResolver.HOME, base.head().title())));
      crumbs.addAll(above);
    }
    String site = base.head().title();
    Ways ways = ways(path);
    return new PageFrame(
        path,
        Hrefs.root(path),
        title,
        path.equals(LinkResolver.HOME) || title.equals(site) ? site : title + " – " + site,
        sheet.description(),
        ways.nav(),
        ways.more(),
        renderers.inline().html(base.head().theme().footer(), linkResolver.book(path)),
        crumbs,
        heads.head(sheet, crumbs, about),
        sheet.piece());
  }

  private Ways ways(String from) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return ends.contains(from)
        ? waysFrom(from)
        : byFolder.computeIfAbsent(folder, key -> waysFrom(from));
  }

  private Ways waysFrom(String from) {
    return new Ways(
        nav.stream().map(way -> link(from, way)).toList(),
        more.stream().map(way -> link(from, way)).toList());
  }

  /**
   * The author's pages at the top of the site that the main navigation does not name, unless they
   * are too many; and the routine, the glossary and the sources.
   */
  private List<Way> more() {
    List<Way> ways = new ArrayList<>();
    pages.stream()
        .filter(page -> page.menu() == 0 && page.path().indexOf('/') < 0)
        .forEach(page -> ways.add(new Way(page.path(), page.title())));
    if (ways.size() > MOST_MORE) {
      ways.clear();
    }
    if (base.hasSteps()) {
      ways.add(new Way(LinkResolver.ROUTINE, renderers.words().say("nav.routine")));
    }
    if (!base.head().glossary().isEmpty()) {
      ways.add(new Way(LinkResolver.GLOSSARY, renderers.words().say("nav.glossary")));
    }
    if (base.hasTopics()) {
      ways.add(new Way(LinkResolver.SOURCES, renderers.words().say("nav.sources")));
    }
    return List.copyOf(ways);
  }

  /** Links to the lists of all folders. */
  public List<PageLink> lists(String from) {
    return lists().stream().map(way -> link(from, way)).toList();
  }

  /** A link to the list that holds an entry. */
  public PageLink list(String from, String folder) {
    return link(from, new Way(LinkResolver.list(folder), listTitle(folder)));
  }

  private static PageLink link(String from, Way way) {
    return new PageLink(Hrefs.relative(from, way.path()), way.text(), from.equals(way.path()));
  }
}
