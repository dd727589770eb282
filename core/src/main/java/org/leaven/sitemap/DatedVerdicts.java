package org.leaven.sitemap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.VerdictTable;

/** Lists the verdicts that have a date of change, newest first. */
final class DatedVerdicts {
  private static final Comparator<Change> NEWEST_FIRST =
      Comparator.comparing(Change::updated)
          .reversed()
          .thenComparing(Change::entry)
          .thenComparing(Change::entryId);

  private DatedVerdicts() {}

  /**
   * An entry's own verdicts for a topic, of which at least one has a date of change.
   *
   * @param updated the newest date, in ISO 8601
   * @param page the path of the entry's page
   * @param description that of the page
   * @param phrase the verdicts, worded
   */
  record Change(
      String updated,
      String page,
      String description,
      String entryId,
      String entry,
      String topicId,
      String phrase) {
    private static Change of(Page.EntryPage page, Standing standing) {
      return new Change(
          DatedVerdicts.updated(standing),
          page.frame().path(),
          page.frame().description(),
          page.entry().id(),
          page.entry().name(),
          standing.topic().id(),
          standing.phrase());
    }
  }

  /** Those on a page, in the order of the topics; none but on that of an entry. */
  static List<Change> of(Page page) {
    return page instanceof Page.EntryPage entry
        ? entry.standings().stream()
            .filter(standing -> standing.kind().equals("own"))
            .map(standing -> Change.of(entry, standing))
            .filter(change -> !change.updated().isEmpty())
            .toList()
        : List.of();
  }

  /** Those on all pages; of the same day, by name, then in the order of the topics. */
  static List<Change> newestFirst(List<DiscoverablePage> pages) {
    return pages.stream().flatMap(page -> page.changes().stream()).sorted(NEWEST_FIRST).toList();
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
