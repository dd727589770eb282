package org.leaven.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/** Finds the verdicts whose sources say when they changed. */
final class DatedVerdicts {
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing((Change change) -> change.standing().updated())
          .reversed()
          .thenComparing(change -> change.page().entry().name())
          .thenComparing(change -> change.page().entry().id());

  private DatedVerdicts() {}

  /** A dated verdict on an entry of its own. */
  record Change(Page.EntryPage page, Standing standing) {
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
        .filter(change -> !change.standing().updated().isEmpty())
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** The day of the newest dated verdict on a page, in ISO 8601; empty without any. */
  static String newest(Page page) {
    return standings(page).map(Standing::updated).max(Comparator.naturalOrder()).orElse("");
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
