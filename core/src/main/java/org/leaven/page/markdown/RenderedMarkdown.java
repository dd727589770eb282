package org.leaven.page.markdown;

import java.util.List;
import java.util.Set;
import org.leaven.page.markdown.syntax.VerdictTableDirective;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/**
 * A Markdown text rendered as HTML, with its directives, headings and links.
 *
 * @param parts HTML before, between and after the directives: one more than there are directives
 * @param headings headings of levels 2 and 3, in order
 * @param mentions ids of the pages that links in the text lead to
 * @param plain plain text for the search, one line per block
 * @param links addresses of links to other files, in order, as written and as the page has them
 */
public record RenderedMarkdown(
    List<String> parts,
    List<VerdictTableDirective> directives,
    List<Heading> headings,
    Set<String> mentions,
    String plain,
    List<Address> links,
    List<Problem> problems) {

  /** An address in a text: where it stands, what stands there, and what the page has. */
  public record Address(Position at, String written, String href) {}

  /** A text that could not be read. */
  static RenderedMarkdown unread(Problem problem) {
    return new RenderedMarkdown(
        List.of(""), List.of(), List.of(), Set.of(), "", List.of(), List.of(problem));
  }

  /** The same, marked as a text in another language than that of its page. */
  public RenderedMarkdown in(String language) {
    String begin = "<div lang=\"" + language + "\" dir=\"auto\">";
    return new RenderedMarkdown(
        parts.stream().map(part -> part.isBlank() ? part : begin + part + "</div>\n").toList(),
        directives,
        headings,
        mentions,
        plain,
        links,
        problems);
  }

  /** A heading that can be linked to. */
  public record Heading(int level, String id, String text) {}
}
