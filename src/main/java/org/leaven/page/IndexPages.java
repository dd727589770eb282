package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leaven.page.view.Body;
import org.leaven.page.view.FilterView;
import org.leaven.page.view.Link;
import org.leaven.page.view.Page;
import org.leaven.page.view.PartsView;
import org.leaven.source.Hrefs;

/**
 * Makes the page of the search with the alphabetical index on it; the parts of a long index are
 * pages of their own, and its letters lead to them.
 */
final class IndexPages {
  private static final Parts.Paths PATHS = part -> "search/" + (part + 1) + ".html";

  private final GeneratedPages.Room room;
  private final Letters letters;
  private final Words words;

  IndexPages(GeneratedPages.Room room, List<AuthorPage> pages) {
    this.room = room;
    this.words = room.grounds().voice().words();
    this.letters = new Letters(room.grounds().base(), pages, room.grounds().standings(), words);
  }

  /** The page of the search, and after it the parts of a long index. */
  List<Page> pages(List<FilterView> filters) {
    String path = Atlas.SEARCH;
    String title = room.texts().title(path, words.say("nav.search"));
    String site = room.grounds().base().head().title();
    String description = room.texts().description(path, words.say("search.description", site));
    Heads.Sheet sheet = new Heads.Sheet(path, title, description, Parts.name(path));
    List<Letters.Line> lines = letters.lines();
    boolean isLong = Parts.isLong(lines.size());
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page.Search(
            room.frames().of(sheet, About.ITSELF),
            room.texts().body(path),
            jump(lines),
            isLong ? List.of() : letters.letters(path, lines, true),
            isLong ? Parts.ways(path, PATHS, lines.size()) : PartsView.whole(lines.size()),
            filters));
    for (int part = 0; isLong && part < Parts.count(lines.size()); part++) {
      pages.add(part(sheet, lines, part));
    }
    return pages;
  }

  private Page part(Heads.Sheet search, List<Letters.Line> lines, int part) {
    String path = PATHS.of(part);
    String title =
        words.say("part.title", words.say("ui.index"), part + 1, Parts.count(lines.size()));
    Link above = new Link(Hrefs.relative(path, search.path()), search.title(), false);
    return new Page.IndexPart(
        room.frames()
            .of(new Heads.Sheet(path, title, search.description()), List.of(above), About.ITSELF),
        Body.EMPTY,
        letters.letters(path, Parts.rows(lines, part), false),
        Parts.view(path, PATHS, part, lines.size(), words));
  }

  /** Where each letter begins. */
  private List<Link> jump(List<Letters.Line> lines) {
    List<Link> links = new ArrayList<>();
    for (Map.Entry<String, Integer> first : letters.firsts(lines).entrySet()) {
      String page =
          Parts.isLong(lines.size())
              ? Hrefs.relative(Atlas.SEARCH, PATHS.of(first.getValue() / Parts.ROWS))
              : "";
      String href = page + "#" + Letters.id(first.getKey());
      links.add(new Link(href, first.getKey(), false));
    }
    return links;
  }
}
