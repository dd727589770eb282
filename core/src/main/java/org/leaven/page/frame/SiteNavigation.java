package org.leaven.page.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.AuthorWording;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the navigation of each page: links to the topics, lists, and the author's own pages. */
public final class SiteNavigation {
  private static final int MAX_MORE = 12;

  private final KnowledgeBase base;
  private final List<String> folders;
  private final List<AuthorFile> pages;
  private final Messages words;
  private final List<NavTarget> main;
  private final List<NavTarget> more;

  /** The paths that the navigation links to. */
  private final Set<String> paths;

  /** The navigation by folder, for pages that the navigation does not link to. */
  private final Map<String, NavLinks> byFolder = new ConcurrentHashMap<>();

  /** A target of the navigation. */
  private record NavTarget(String path, String text) {
    PageLink from(String from) {
      return new PageLink(Hrefs.relative(from, path), text, from.equals(path));
    }
  }

  /** The links of a page: those always shown, and those further down. */
  record NavLinks(List<PageLink> main, List<PageLink> more) {}

  /**
   * Collects the targets of the navigation.
   *
   * @param topics those that give verdicts
   * @param pages the author's own published pages
   */
  public SiteNavigation(
      KnowledgeBase base, List<Topic> topics, List<AuthorFile> pages, Messages words) {
    this.base = base;
    this.pages = pages;
    this.words = words;
    folders = base.entries().stream().map(Entry::folder).distinct().sorted().toList();
    main = main(topics);
    more = more();
    paths =
        Stream.concat(main.stream(), more.stream())
            .map(NavTarget::path)
            .collect(Collectors.toSet());
  }

  private List<NavTarget> main(List<Topic> topics) {
    List<NavTarget> targets = new ArrayList<>();
    for (Topic topic : topics) {
      targets.add(new NavTarget(LinkResolver.path(topic), AuthorWording.heading(topic.label())));
    }
    if (base.hasTopics()) {
      targets.add(new NavTarget(LinkResolver.COMPARE, words.say("nav.compare")));
    }
    folders.forEach(folder -> targets.add(list(folder)));
    pages.stream()
        .filter(page -> page.menu() > 0)
        .sorted(Comparator.comparingInt(AuthorFile::menu).thenComparing(AuthorFile::path))
        .forEach(page -> targets.add(new NavTarget(page.path(), page.title())));
    return List.copyOf(targets);
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
    if (targets.size() > MAX_MORE) {
      targets.clear();
    }
    if (base.hasRoutine()) {
      targets.add(new NavTarget(LinkResolver.ROUTINE, words.say("nav.routine")));
    }
    if (!base.head().glossary().isEmpty()) {
      targets.add(new NavTarget(LinkResolver.GLOSSARY, words.say("nav.glossary")));
    }
    if (base.hasTopics()) {
      targets.add(new NavTarget(LinkResolver.SOURCES, words.say("nav.sources")));
    }
    return List.copyOf(targets);
  }

  /** The folders that hold entries, sorted. */
  public List<String> folders() {
    return folders;
  }

  /**
   * The title of the list of a folder's entries: their noun, or the folder's name if there are
   * several.
   */
  public String listTitle(String folder) {
    if (folders.size() == 1) {
      return AuthorWording.heading(base.head().nouns().entries());
    }
    return AuthorWording.heading(folder.substring(folder.lastIndexOf('/') + 1).replace('-', ' '));
  }

  private NavTarget list(String folder) {
    return new NavTarget(LinkResolver.list(folder), listTitle(folder));
  }

  /** A link to the list of a folder's entries. */
  public PageLink list(String from, String folder) {
    return list(folder).from(from);
  }

  /** Links to the lists of all folders. */
  public List<PageLink> lists(String from) {
    return folders.stream().map(folder -> list(from, folder)).toList();
  }

  NavLinks links(String from) {
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return paths.contains(from)
        ? linksNow(from)
        : byFolder.computeIfAbsent(folder, key -> linksNow(from));
  }

  private NavLinks linksNow(String from) {
    return new NavLinks(
        main.stream().map(target -> target.from(from)).toList(),
        more.stream().map(target -> target.from(from)).toList());
  }
}
