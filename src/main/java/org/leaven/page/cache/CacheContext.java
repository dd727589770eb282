package org.leaven.page.cache;

import java.util.List;
import java.util.Map;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.link.PageSettings;
import org.leaven.page.words.Messages;

/**
 * Everything that pages of the dataset may show besides what single entries hold: with the same
 * backdrop, the page of an entry follows from that entry and those it is tied to.
 *
 * @param hasDates whether any verdict says when it changed
 * @param entries in their order
 * @param pages the author's, those that are published
 * @param sources which part of a long page of sources has each place
 */
public record CacheContext(
    KnowledgeBase.Head head,
    PageSettings settings,
    Map<String, String> words,
    boolean hasSteps,
    boolean hasDates,
    List<Face> entries,
    List<Sign> pages,
    Map<String, Integer> sources) {

  /** What pages show of any entry: its name, where it is, and in which lists it stands. */
  record Face(String id, String folder, String name, String kind, List<Step> steps) {
    private static Face of(Entry entry) {
      List<Step> steps =
          entry.judgements().stream()
              .map(own -> new Step(own.topic().id(), own.verdict().id()))
              .toList();
      return new Face(entry.id(), entry.folder(), entry.name(), entry.kind(), steps);
    }
  }

  /** A step of the scale under a topic. */
  record Step(String topic, String verdict) {}

  /** What pages show of any page of the author's. */
  record Sign(String source, String path, String title, int menu) {}

  public static CacheContext of(
      KnowledgeBase base,
      PageSettings settings,
      Messages words,
      List<AuthorPage> pages,
      Map<String, Integer> sources) {
    boolean hasDates =
        base.entries().stream()
            .flatMap(entry -> entry.judgements().stream())
            .anyMatch(own -> own.updated() != null);
    return new CacheContext(
        base.head(),
        settings,
        words.all(),
        base.hasSteps(),
        hasDates,
        base.entries().stream().map(Face::of).toList(),
        pages.stream()
            .map(page -> new Sign(page.source(), page.path(), page.title(), page.menu()))
            .toList(),
        sources);
  }
}
