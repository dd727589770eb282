package org.leaven.page.cache;

import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.link.FacetPaths;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.words.Messages;

/**
 * Everything besides single entries that cached fragments of pages depend on.
 *
 * <p>With an equal context, the page of an entry depends only on that entry and related entries.
 *
 * @param hasDates whether any verdict says when it changed
 * @param entries in their order
 * @param pages the author's published pages
 * @param facets those whose terms share a page
 * @param sources the part of a long page of sources that has each place
 */
public record CacheContext(
    KnowledgeBase.Head head,
    PageMakerSettings settings,
    Map<String, String> words,
    boolean hasSteps,
    boolean hasDates,
    List<EntryInfo> entries,
    List<AuthorPageInfo> pages,
    FacetPaths facets,
    Map<String, Integer> sources) {

  /** What any page may show of an entry: its name, its path, and the lists that contain it. */
  record EntryInfo(String id, String folder, String name, String kind, List<ListedIn> lists) {
    private static EntryInfo of(Entry entry) {
      List<ListedIn> lists =
          entry.judgements().stream()
              .map(own -> new ListedIn(own.topic().id(), own.verdict().id()))
              .toList();
      return new EntryInfo(entry.id(), entry.folder(), entry.name(), entry.kind(), lists);
    }
  }

  /** The verdict of a list that contains the entry, and the list's topic. */
  record ListedIn(String topic, String verdict) {}

  /** What any page may show of an author's page. */
  record AuthorPageInfo(String source, String path, String title, int menu) {}

  public static CacheContext of(
      KnowledgeBase base,
      PageMakerSettings settings,
      Messages words,
      List<AuthorFile> pages,
      Map<String, Integer> sources) {
    boolean hasDates =
        base.entries().stream()
            .flatMap(entry -> entry.judgements().stream())
            .anyMatch(own -> own.updated() != null);
    return new CacheContext(
        base.head(),
        settings,
        words.all(),
        base.hasRoutine(),
        hasDates,
        base.entries().stream().map(EntryInfo::of).toList(),
        pages.stream()
            .map(page -> new AuthorPageInfo(page.source(), page.path(), page.title(), page.menu()))
            .toList(),
        FacetPaths.of(base, pages),
        sources);
  }
}
