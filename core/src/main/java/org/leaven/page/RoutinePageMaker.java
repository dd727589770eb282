package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Topic;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.SiteNavigation;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.page.words.Messages;

/** Makes the page of the reader's routine. A script fills it in. */
final class RoutinePageMaker {
  /** As many as a reader looks through. */
  private static final int MAX_OFFERS = 24;

  private final KnowledgeBase base;
  private final LinkResolver links;
  private final EntryItems items;
  private final SiteNavigation navigation;
  private final CommonParts parts;
  private final Messages words;

  RoutinePageMaker(
      KnowledgeBase base,
      LinkResolver links,
      EntryItems items,
      SiteNavigation navigation,
      CommonParts parts,
      Messages words) {
    this.base = base;
    this.links = links;
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
        parts.frame(info, jsonLd -> PageStructuredData.ITSELF),
        parts.body(path),
        offers(path),
        navigation.lists(path));
  }

  /** What is offered, by topic; the topic that the front page shows comes first. */
  private List<Page.Routine.Offers> offers(String path) {
    String first = base.head().theme().home().topic();
    Comparator<Topic> order = Comparator.comparing(topic -> !topic.id().equals(first));
    List<Entry> left = new ArrayList<>(offered().toList());
    List<Page.Routine.Offers> offers = new ArrayList<>();
    int room = MAX_OFFERS;
    for (Topic topic : base.head().topics().stream().sorted(order).toList()) {
      List<Page.TermPage.Carrier> own =
          left.stream()
              .filter(entry -> !entry.judgements(topic).isEmpty())
              .limit(room)
              .map(entry -> items.withTerm(path, entry, false))
              .toList();
      if (!own.isEmpty()) {
        offers.add(new Page.Routine.Offers(links.link(path, topic), own));
      }
      left.removeIf(entry -> !entry.judgements(topic).isEmpty());
      room -= own.size();
    }
    return offers;
  }

  /** Entries with steps to follow, if there are any; all others are in the lists. */
  private Stream<Entry> offered() {
    List<Entry> all = base.entries().stream().filter(RoutinePageMaker::isOffered).toList();
    boolean hasSteps = all.stream().anyMatch(entry -> !entry.steps().isEmpty());
    return all.stream().filter(entry -> !hasSteps || !entry.steps().isEmpty());
  }

  /** Whether every verdict of an entry is positive. */
  private static boolean isOffered(Entry entry) {
    return !entry.judgements().isEmpty()
        && entry.judgements().stream()
            .allMatch(own -> own.verdict().polarity() == Polarity.POSITIVE);
  }
}
