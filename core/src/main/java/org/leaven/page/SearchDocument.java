package org.leaven.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.page.view.Standing;

/**
 * A document of the search index: an entry, a topic or a page, as plain text.
 *
 * @param path of the page, relative to the site
 * @param id of the entry or topic; for a page of the author's, its path without the extension
 * @param type {@code entry}, {@code topic} or {@code page}
 * @param kind what it is, in a word for the reader: {@code exercise}, {@code topic}; may be empty
 * @param aliases other names, shown
 * @param keywords words that lead here, never shown
 * @param summary one or two sentences; may be empty
 * @param headings of the author's text
 * @param reasons reasons, conditions and notes of its verdicts
 * @param steps steps, doses in words, and adaptations
 * @param facets labels and keywords of its terms, and of wider ones; the texts of its fields
 * @param terms its terms and fields as its page shows them: {@code Equipment: Towel}
 * @param choices the choices of the site's filters that match it, as {@code FilterView.key} writes
 *     them
 * @param related names of related entries, in either direction; not those of the site's own
 *     suggestions, which are shown as such or not at all
 * @param body the author's text, one line per block; of a page with sections, what comes before
 *     them
 * @param sections what follows, by the headings of a page
 * @param standings how it stands under each topic; empty for topics and pages
 */
public record SearchDocument(
    String path,
    String id,
    String type,
    String title,
    String kind,
    List<String> aliases,
    List<String> keywords,
    String summary,
    List<String> headings,
    List<String> reasons,
    List<String> steps,
    List<String> facets,
    List<String> terms,
    List<String> choices,
    List<String> related,
    String body,
    List<Section> sections,
    List<Standing> standings) {
  /** What stands below a heading, up to the next one; {@code id} is that of the heading. */
  public record Section(String id, String title, String text) {}

  public SearchDocument {
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    headings = List.copyOf(headings);
    reasons = List.copyOf(reasons);
    steps = List.copyOf(steps);
    facets = List.copyOf(facets);
    terms = List.copyOf(terms);
    choices = List.copyOf(choices);
    related = List.copyOf(related);
    sections = List.copyOf(sections);
    standings = List.copyOf(standings);
  }

  /** All of the author's text. */
  public String text() {
    return sections.isEmpty()
        ? body
        : Stream.concat(
                Stream.of(body),
                sections.stream().flatMap(each -> Stream.of(each.title(), each.text())))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
  }
}
