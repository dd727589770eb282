package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.ListParts;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.PageSubject;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.FilterView;
import org.leaven.page.view.Page;
import org.leaven.page.view.PartsView;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/**
 * Makes the search page with the alphabetical index.
 *
 * <p>The parts of a long index are pages of their own, to which the initials link.
 */
final class IndexPages {
  private static final ListParts.Paths PATHS = part -> "search/" + (part + 1) + ".html";

  private final GeneratedPages.Room room;
  private final AlphabeticalIndex letters;
  private final Messages words;

  IndexPages(GeneratedPages.Room room, List<AuthorPage> pages) {
    this.room = room;
    this.words = room.grounds().renderers().words();
    this.letters =
        new AlphabeticalIndex(room.grounds().base(), pages, room.grounds().standings(), words);
  }

  /** The search page, and after it the parts of a long index. */
  List<Page> pages(List<FilterView> filters) {
    String path = LinkResolver.SEARCH;
    String title = room.texts().title(path, words.say("nav.search"));
    String site = room.grounds().base().head().title();
    String description = room.texts().description(path, words.say("search.description", site));
    PageMetadata.Sheet sheet =
        new PageMetadata.Sheet(path, title, description, ListParts.name(path));
    List<AlphabeticalIndex.Line> lines = letters.lines();
    boolean isLong = ListParts.isLong(lines.size());
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page.Search(
            room.frames().of(sheet, PageSubject.ITSELF),
            room.texts().body(path),
            jump(lines),
            isLong ? List.of() : letters.letters(path, lines, true),
            isLong ? ListParts.ways(path, PATHS, lines.size()) : PartsView.whole(lines.size()),
            filters));
    for (int part = 0; isLong && part < ListParts.count(lines.size()); part++) {
      pages.add(part(sheet, lines, part));
    }
    return pages;
  }

  private Page part(PageMetadata.Sheet search, List<AlphabeticalIndex.Line> lines, int part) {
    String path = PATHS.of(part);
    String title =
        words.say("part.title", words.say("ui.index"), part + 1, ListParts.count(lines.size()));
    PageLink above = new PageLink(Hrefs.relative(path, search.path()), search.title(), false);
    return new Page.IndexPart(
        room.frames()
            .of(
                new PageMetadata.Sheet(path, title, search.description()),
                List.of(above),
                PageSubject.ITSELF),
        BodyView.EMPTY,
        letters.letters(path, ListParts.rows(lines, part), false),
        ListParts.view(path, PATHS, part, lines.size(), words));
  }

  /** Links to the first line of each initial. */
  private List<PageLink> jump(List<AlphabeticalIndex.Line> lines) {
    List<PageLink> links = new ArrayList<>();
    for (Map.Entry<String, Integer> first : letters.firsts(lines).entrySet()) {
      String page =
          ListParts.isLong(lines.size())
              ? Hrefs.relative(LinkResolver.SEARCH, PATHS.of(first.getValue() / ListParts.ROWS))
              : "";
      String href = page + "#" + AlphabeticalIndex.id(first.getKey());
      links.add(new PageLink(href, first.getKey(), false));
    }
    return links;
  }
}
