package org.leaven.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/** Lists the verdicts that have a date of change, newest first. */
final class DatedVerdicts {
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing((Change change) -> updated(change.standing()))
          .reversed()
          .thenComparing(change -> change.page().entry().name())
          .thenComparing(change -> change.page().entry().id());

  private DatedVerdicts() {}

  /** An entry's own verdicts for a topic, of which at least one has a date of change. */
  record Change(Page.EntryPage page, Standing standing) {
    String updated() {
      return DatedVerdicts.updated(standing);
    }

    EntryLink entry() {
      return page.entry();
    }
  }

  /** Newest first; of the same day, by name, then in the order of the topics. */
  static List<Change> of(List<Page> pages) {
    return pages.stream()
        .filter(Page.EntryPage.class::isInstance)
        .map(Page.EntryPage.class::cast)
        .flatMap(page -> page.standings().stream().map(standing -> new Change(page, standing)))
        .filter(change -> change.standing().kind().equals("own"))
        .filter(change -> !change.updated().isEmpty())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** The date of the newest verdict on a page, in ISO 8601; empty without any. */
  static String newest(Page page) {
    return newest(standings(page));
  }

  private static String updated(Standing standing) {
    return newest(Stream.of(standing));
  }

  private static String newest(Stream<Standing> standings) {
    return standings
        .flatMap(standing -> standing.judgements().stream())
        .map(JudgementView::updated)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static Stream<Standing> standings(Page page) {
    if (page instanceof Page.EntryPage entry) {
      return entry.standings().stream();
    }
    if (page instanceof Page.TopicPage topic) {
      return topic.tables().stream()
          .flatMap(table -> table.rows().stream())
          .map(VerdictTable.Row::standing);
    }
    return Stream.of();
  }
}
