package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.AlphabeticalIndex;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.view.paging.FilterView;
import org.leaven.page.view.paging.PaginationView;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes the search page with the alphabetical index.
 *
 * <p>The parts of a long index are pages of their own, to which the initials link.
 */
final class SearchPageMaker {
  private static final Pagination.Paths PATHS = part -> "search/" + (part + 1) + ".html";

  private final String siteTitle;
  private final AlphabeticalIndex letters;
  private final Messages words;
  private final CommonParts parts;

  SearchPageMaker(String siteTitle, AlphabeticalIndex letters, Messages words, CommonParts parts) {
    this.siteTitle = siteTitle;
    this.letters = letters;
    this.words = words;
    this.parts = parts;
  }

  /** The search page, and after it the parts of a long index. */
  List<PlannedPage> pages(List<FilterView> filters) {
    String path = LinkResolver.SEARCH;
    PageMetadata.PageInfo own =
        parts.info(path, words.say("nav.search"), words.say("search.description", siteTitle));
    PageMetadata.PageInfo info =
        new PageMetadata.PageInfo(path, own.title(), own.description(), Pagination.name(path));
    List<AlphabeticalIndex.Line> lines = letters.lines();
    boolean isLong = Pagination.isLong(lines.size());
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(
        new PlannedPage(
            path,
            "search",
            info.title(),
            () ->
                new Page.Search(
                    parts.frame(info, jsonLd -> PageStructuredData.ITSELF),
                    parts.body(path),
                    jump(lines),
                    isLong ? List.of() : letters.letters(path, lines, true),
                    isLong
                        ? Pagination.VERDICTS.links(path, PATHS, lines.size())
                        : PaginationView.whole(lines.size()),
                    filters)));
    for (int part = 0; isLong && part < Pagination.VERDICTS.count(lines.size()); part++) {
      pages.add(part(info, lines, part));
    }
    return pages;
  }

  private PlannedPage part(
      PageMetadata.PageInfo search, List<AlphabeticalIndex.Line> lines, int part) {
    String path = PATHS.of(part);
    String title =
        words.say(
            "part.title", words.say("ui.index"), part + 1, Pagination.VERDICTS.count(lines.size()));
    PageLink above = new PageLink(Hrefs.relative(path, search.path()), search.title(), false);
    return new PlannedPage(
        path,
        "letters",
        title,
        () ->
            new Page.IndexPart(
                parts.frame(
                    new PageMetadata.PageInfo(path, title, search.description()),
                    List.of(above),
                    jsonLd -> PageStructuredData.ITSELF),
                BodyView.EMPTY,
                letters.letters(path, Pagination.VERDICTS.rows(lines, part), false),
                Pagination.VERDICTS.view(path, PATHS, part, lines.size(), words)));
  }

  /** Links to the first line of each initial. */
  private List<PageLink> jump(List<AlphabeticalIndex.Line> lines) {
    List<PageLink> links = new ArrayList<>();
    for (Map.Entry<String, Integer> first : letters.firsts(lines).entrySet()) {
      String page =
          Pagination.isLong(lines.size())
              ? Hrefs.relative(
                  LinkResolver.SEARCH,
                  PATHS.of(Pagination.VERDICTS.part(first.getValue(), lines.size())))
              : "";
      String href = page + "#" + AlphabeticalIndex.id(first.getKey());
      links.add(new PageLink(href, first.getKey(), false));
    }
    return links;
  }
}
