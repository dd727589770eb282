package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.toc.TocExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.HeaderIdGenerator;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leaven.html.TextContent;
import org.leaven.source.Code;
import org.leaven.source.Nearest;
import org.leaven.source.Problems;

/**
 * Turns Markdown into HTML: CommonMark with tables, task lists, footnotes, definition lists,
 * admonitions, strike-through, autolinks, {@code [TOC]}, heading ids, {@code [[id]]} links and the
 * {@code :::verdicts} directive. Safe for threads; made once, since making it is dear.
 *
 * <p>Raw HTML is shown as text unless the site's author turned it on, and links that run a script
 * lose their address.
 */
public final class Markdown {
  private final Parser parser;
  private static final Pattern ALIGNED = Pattern.compile("(<t[hd]) align=");

  private final HtmlRenderer renderer;

  /**
   * Sets up the parser and the renderer.
   *
   * @param isHtmlAllowed whether raw HTML passes through
   */
  public Markdown(boolean isHtmlAllowed) {
    DataHolder options = options(isHtmlAllowed);
    parser = Parser.builder(options).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  private static DataHolder options(boolean isHtmlAllowed) {
    return new MutableDataSet()
        .set(
            Parser.EXTENSIONS,
            Arrays.asList(
                TablesExtension.create(),
                TaskListExtension.create(),
                new TaskItemRenderer.Extension(),
                FootnoteExtension.create(),
                DefinitionExtension.create(),
                StrikethroughExtension.create(),
                AutolinkExtension.create(),
                TocExtension.create(),
                LeavenExtension.ALL))
        .set(HtmlRenderer.ESCAPE_HTML, !isHtmlAllowed)
        .set(HtmlRenderer.GENERATE_HEADER_ID, true)
        .set(HtmlRenderer.RENDER_HEADER_ID, true)
        .set(TocExtension.LEVELS, 0b1100)
        .toImmutable();
  }

  /** Renders a text as a page shows it. */
  public Rendered render(MarkdownText text, LinkBook links) {
    Document document = parser.parse(text.text());
    Problems problems = new Problems();
    LinkSchemes.in(document).forEach(link -> link.report(text.at(link.offset()), problems));
    String title = takeTitle(document);
    AddressResolver addresses = new AddressResolver(text, links, problems);
    Set<String> mentions = resolve(document, text, links, addresses, problems);
    List<Directive> directives = directives(document, text, problems);
    List<Rendered.Heading> headings = headings(document);
    String html = modern(renderer.render(document));
    List<String> parts = List.of(html.split(LeavenRenderer.SLOT, -1));
    String plain = TextContent.lines(String.join(" ", parts));
    return new Rendered(
        parts,
        directives,
        headings,
        title,
        mentions,
        plain,
        addresses.addresses(),
        problems.sorted());
  }

  /** As HTML is written now: no slash at the end of a tag, and alignment for the style sheet. */
  private static String modern(String html) {
    String tags = html.indexOf(" />") < 0 ? html : html.replace(" />", ">");
    return tags.indexOf(" align=") < 0 ? tags : ALIGNED.matcher(tags).replaceAll("$1 data-align=");
  }

  /** A heading of the first level that opens the text becomes the page's title. */
  private String takeTitle(Document document) {
    if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      String title = plain(heading);
      heading.unlink();
      return title;
    }
    return "";
  }

  private static Set<String> resolve(
      Document document,
      MarkdownText text,
      LinkBook links,
      AddressResolver addresses,
      Problems problems) {
    Set<String> mentions = new TreeSet<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof Reference reference) {
        links
            .target(reference.id())
            .ifPresentOrElse(
                target -> {
                  reference.resolve(target);
                  mentions.add(target.id());
                },
                () -> {
                  if (!links.isUnsure(reference.id())) {
                    unknown(reference, text, links, problems);
                  }
                });
      } else {
        if (node instanceof Link link) {
          links.idOf(link.getUrl().toString()).ifPresent(mentions::add);
        }
        addresses.resolve(node);
      }
    }
    return mentions;
  }

  private static void unknown(
      Reference reference, MarkdownText text, LinkBook links, Problems problems) {
    problems.add(
        text.at(reference.getStartOffset()),
        Code.UNKNOWN_LINK,
        "\"[[" + reference.id() + "]]\" leads nowhere",
        Nearest.cure(reference.id(), links.ids()));
  }

  private static List<Directive> directives(
      Document document, MarkdownText text, Problems problems) {
    DirectiveReader reader = new DirectiveReader(text, problems);
    List<Directive> directives = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof DirectiveBlock block) {
        reader.read(block).ifPresentOrElse(directives::add, block::unlink);
      } else if (node instanceof Paragraph && node.getChars().startsWith(DirectiveParser.FENCE)) {
        problems.add(
            text.at(node.getStartOffset()),
            Code.BAD_DIRECTIVE,
            "\":::\" is not understood here",
            "put the block at the start of a line, outside lists and quotes");
      }
    }
    return directives;
  }

  private List<Rendered.Heading> headings(Document document) {
    new HeaderIdGenerator.Factory().create().generateIds(document);
    List<Rendered.Heading> headings = new ArrayList<>();
    for (Node node : document.getDescendants()) {
      if (node instanceof Heading heading && heading.getLevel() <= 3) {
        int level = Math.max(2, heading.getLevel());
        headings.add(new Rendered.Heading(level, heading.getAnchorRefId(), plain(heading)));
      }
    }
    return headings;
  }

  private String plain(Node node) {
    return TextContent.of(renderer.render(node));
  }
}
