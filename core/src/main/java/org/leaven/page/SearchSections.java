package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.html.TextContent;
import org.leaven.page.markdown.RenderedMarkdown;

/** Splits a rendered page at its headings into sections of plain text for the search. */
final class SearchSections {
  private final String html;
  private final List<Place> places = new ArrayList<>();

  /**
   * Where a heading stands in the HTML.
   *
   * @param from the offset of its first tag
   * @param to that of its text's end
   */
  private record Place(RenderedMarkdown.Heading heading, int from, int to) {}

  SearchSections(RenderedMarkdown text) {
    html = String.join(" ", text.parts());
    int end = 0;
    for (RenderedMarkdown.Heading heading : text.headings()) {
      int id = html.indexOf(" id=\"" + heading.id() + "\"", end);
      int from = id < 0 ? -1 : html.lastIndexOf("<h", id);
      if (from >= end) {
        end = html.indexOf('>', Math.max(id, html.indexOf("</h", id))) + 1;
        places.add(new Place(heading, from, end));
      }
    }
  }

  /** What stands before the first heading. */
  String beginning() {
    return TextContent.lines(html.substring(0, places.isEmpty() ? html.length() : start(0)));
  }

  private int start(int number) {
    return number < places.size() ? places.get(number).from() : html.length();
  }

  List<SearchDocument.Section> sections() {
    return Stream.iterate(0, i -> i < places.size(), i -> i + 1)
        .map(
            i -> {
              RenderedMarkdown.Heading heading = places.get(i).heading();
              String text = TextContent.lines(html.substring(places.get(i).to(), start(i + 1)));
              return new SearchDocument.Section(heading.id(), heading.text(), text);
            })
        .toList();
  }
}
