package org.leaven.page;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.metadata.PageMetadata.PageInfo;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.metadata.PlannedPage;
import org.leaven.page.metadata.SiteNavigation;
import org.leaven.page.view.Page;
import org.leaven.page.words.Messages;

/** Makes the page of the reader's routine. A script fills it in. */
final class RoutinePages {
  /** As many as a reader looks through. */
  private static final int MAX_OFFERS = 24;

  private final KnowledgeBase base;
  private final EntryItems items;
  private final SiteNavigation navigation;
  private final CommonParts parts;
  private final Messages words;

  RoutinePages(
      KnowledgeBase base,
      EntryItems items,
      SiteNavigation navigation,
      CommonParts parts,
      Messages words) {
    this.base = base;
    this.items = items;
    this.navigation = navigation;
    this.parts = parts;
    this.words = words;
  }

  PlannedPage planned() {
    String path = LinkResolver.ROUTINE;
    String description = words.say("routine.description", base.head().title());
    PageInfo info = parts.info(path, words.say("nav.routine"), description);
    return new PlannedPage(path, "routine", info.title(), () -> page(info));
  }

  private Page page(PageInfo info) {
    String path = info.path();
    return new Page.Routine(
        parts.frame(info, jsonLd -> PageSubject.ITSELF),
        parts.body(path),
        offered().map(entry -> items.withTerm(path, entry, false)).toList(),
        navigation.lists(path));
  }

  /** Entries with steps to follow, if there are any; all others are in the lists. */
  private Stream<Entry> offered() {
    List<Entry> all = base.entries().stream().filter(RoutinePages::isOffered).toList();
    boolean hasSteps = all.stream().anyMatch(entry -> !entry.steps().isEmpty());
    return all.stream().filter(entry -> !hasSteps || !entry.steps().isEmpty()).limit(MAX_OFFERS);
  }

  /** Whether every verdict of an entry is positive. */
  private static boolean isOffered(Entry entry) {
    return !entry.judgements().isEmpty()
        && entry.judgements().stream()
            .allMatch(own -> own.verdict().polarity() == Polarity.POSITIVE);
  }
}
