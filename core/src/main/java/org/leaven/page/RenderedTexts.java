package org.leaven.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.leaven.html.TextContent;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.view.BodyView;
import org.leaven.source.WrittenLink;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Problems;

/** Renders the author's texts once, and gives them by the path of the page that shows them. */
final class RenderedTexts {
  private static final RenderedMarkdown NOTHING =
      new RenderedMarkdown(List.of(""), List.of(), List.of(), Set.of(), "", List.of(), List.of());

  private final DirectiveExpander bodies;
  private final Problems problems;
  private final Map<String, AuthorFile> pages = new LinkedHashMap<>();
  private final Map<String, RenderedMarkdown> rendered = new HashMap<>();
  private final Map<String, BodyView> views = new HashMap<>();

  /**
   * Renders texts in parallel.
   *
   * @param pages the pages with texts, each with a path of its own
   * @param renderer renders one
   */
  RenderedTexts(
      List<AuthorFile> pages,
      Function<AuthorFile, RenderedMarkdown> renderer,
      DirectiveExpander bodies,
      Problems problems) {
    this.bodies = bodies;
    this.problems = problems;
    record Done(AuthorFile page, RenderedMarkdown text) {}
    List<Done> all =
        pages.parallelStream().map(page -> new Done(page, renderer.apply(page))).toList();
    for (Done done : all) {
      this.pages.put(done.page().path(), done.page());
      rendered.put(done.page().path(), done.text());
      problems.addAll(done.text().problems());
    }
  }

  /**
   * HTML of a page's text.
   *
   * @param isTitle whether words are the title of the page that shows it
   */
  static RenderedMarkdown render(
      AuthorFile page, LinkResolver linkResolver, Markdown markdown, Predicate<String> isTitle) {
    return FileProcessingException.within(
        page.source(), () -> renderText(page, linkResolver, markdown, isTitle));
  }

  private static RenderedMarkdown renderText(
      AuthorFile page, LinkResolver linkResolver, Markdown markdown, Predicate<String> isTitle) {
    MarkdownSource text = page.text();
    if (!page.source().endsWith(".html")) {
      return markdown.render(text, linkResolver.pageLinks(page), isTitle);
    }
    String plain = TextContent.lines(text.text());
    return new RenderedMarkdown(
        List.of(text.text()), List.of(), List.of(), Set.of(), plain, List.of(), List.of());
  }

  /** The text of a page; nothing where the author wrote nothing. */
  RenderedMarkdown rendered(String path) {
    return rendered.getOrDefault(path, NOTHING);
  }

  /** The links of all texts, as they are written. */
  List<WrittenLink> links() {
    List<WrittenLink> links = new ArrayList<>();
    rendered.forEach(
        (path, text) ->
            text.links()
                .forEach(
                    link ->
                        links.add(new WrittenLink(link.at(), link.written(), path, link.href()))));
    return links;
  }

  /** Makes the bodies of all pages with texts, and reports what is wrong with their directives. */
  void expandDirectives() {
    rendered.forEach((path, text) -> views.put(path, bodies.body(path, text, problems)));
  }

  /** The text of a page as its template shows it. */
  BodyView body(String path) {
    return views.getOrDefault(path, BodyView.EMPTY);
  }

  /** The title the author gave a page, or another. */
  String title(String path, String otherwise) {
    AuthorFile page = pages.get(path);
    return page == null || page.title().isEmpty() ? otherwise : page.title();
  }

  /** The description the author gave a page, or another. */
  String description(String path, String otherwise) {
    AuthorFile page = pages.get(path);
    return page == null || page.description().isEmpty() ? otherwise : page.description();
  }
}
