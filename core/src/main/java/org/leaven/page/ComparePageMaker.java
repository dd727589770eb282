package org.leaven.page;

import java.util.List;
import org.leaven.page.frame.PageMetadata.PageInfo;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.StructuredDataMaker;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.Page;
import org.leaven.page.words.Messages;

/** Makes the comparison of all entries under all topics. */
final class ComparePageMaker {
  private final String siteTitle;
  private final VerdictTables tables;
  private final CommonParts parts;
  private final Messages words;
  private final PaginatedLists lists;

  ComparePageMaker(
      String siteTitle,
      VerdictTables tables,
      CommonParts parts,
      Messages words,
      PaginatedLists lists) {
    this.siteTitle = siteTitle;
    this.tables = tables;
    this.parts = parts;
    this.words = words;
    this.lists = lists;
  }

  /** The comparison page, and after it its later parts. */
  List<PlannedPage> pages() {
    return lists.pages(
        new PaginatedLists.Kind<>(Page.Compare.class, "compare", Pagination.VERDICTS),
        new PaginatedLists.Whole(info(), parts.body(LinkResolver.COMPARE), tables.judged()),
        List.of(),
        (part, body, rows) ->
            new Page.Compare(
                parts.frame(part.info(), part.above(), StructuredDataMaker::everything),
                body,
                tables.matrix(part.path(), rows),
                part.parts()));
  }

  private PageInfo info() {
    String path = LinkResolver.COMPARE;
    PageInfo own =
        parts.info(path, words.say("nav.compare"), words.say("compare.description", siteTitle));
    return new PageInfo(path, own.title(), own.description(), Pagination.name(path));
  }
}
