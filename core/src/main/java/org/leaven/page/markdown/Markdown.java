package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.toc.TocExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.html.TextContent;
import org.leaven.page.markdown.syntax.Alerts;
import org.leaven.page.markdown.syntax.CareCardRules;
import org.leaven.page.markdown.syntax.DirectiveBlock;
import org.leaven.page.markdown.syntax.DirectiveParser;
import org.leaven.page.markdown.syntax.ExtensionFilter;
import org.leaven.page.markdown.syntax.LeavenExtension;
import org.leaven.page.markdown.syntax.LeavenRenderer;
import org.leaven.page.markdown.syntax.LinearTimeParsers;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.ReferenceNode;
import org.leaven.page.markdown.syntax.TaskItemRenderer;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.page.markdown.syntax.VerdictTableDirective;
import org.leaven.page.markdown.syntax.VerdictTableDirectiveReader;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Turns Markdown into HTML: CommonMark with tables, task lists, footnotes, definition lists,
 * admonitions, GitHub's alerts, strike-through, autolinks, {@code [TOC]}, heading ids, {@code
 * [[id]]} links and the {@code :::verdicts} directive. Thread-safe; made once, since the setup is
 * expensive.
 *
 * <p>Raw HTML is shown as text unless the site's author turned it on, and links that run a script
 * lose their address.
 */
public final class Markdown {
  private final Parser parser;

  /** A heading of level 1 at a text's start: its line, or its lines and the one below them. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:[ \\t]*\\R)* {0,3}(?:#(?:[ \\t].*|$)|[^\\s#](?>.*\\R(?! {0,3}=+[ \\t]*(?:\\R|\\z))[ \\t]*\\S)*.*\\R {0,3}=+[ \\t]*(?=\\R|\\z))",
          Pattern.MULTILINE);

  private final HtmlRenderer renderer;

  /**
   * Sets up the parser and the renderer.
   *
   * @param isHtmlAllowed whether raw HTML passes through
   */
  public Markdown(boolean isHtmlAllowed) {
    this(isHtmlAllowed, Map.of());
  }

  /**
   * The same with the words of care cards.
   *
   * @param careWords what the heading of each kind begins with, and {@code colon}, which follows it
   */
  public Markdown(boolean isHtmlAllowed, Map<String, String> careWords) {
    DataHolder options = options(isHtmlAllowed, careWords);
    parser = Parser.builder(options).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  private static DataHolder options(boolean isHtmlAllowed, Map<String, String> careWords) {
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
                TocExtension.create(),
                new LinearTimeParsers(),
                LeavenExtension.ALL))
        .set(CareCardRules.WORDS, careWords)
        .set(HtmlRenderer.ESCAPE_HTML, !isHtmlAllowed)
        .set(HtmlRenderer.GENERATE_HEADER_ID, false)
        .set(HtmlRenderer.RENDER_HEADER_ID, false)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(TocExtension.LEVELS, 0b1100)
        .toImmutable();
  }

  /**
   * Renders a text as a page shows it.
   *
   * <p>Problems: {@code unknown-link}, {@code bad-directive}, {@code bad-footnote}, {@code
   * bad-table}, {@code bad-alert}, {@code repeated-care-card}, {@code bad-id}, {@code
   * duplicate-html-id}; {@code nested-too-deep} and {@code unbroken-text}, which leave nothing of
   * the text.
   *
   * @param isTitle whether the page's title says what a heading of level 1 at the text's start
   *     says; such a heading is left out
   */
  public RenderedMarkdown render(
      MarkdownSource text, TextLinkResolver links, Predicate<String> isTitle) {
    Optional<Problem> longWord = MarkdownLimits.longWord(text);
    if (longWord.isPresent()) {
      return RenderedMarkdown.unread(longWord.get());
    }
    try {
      Document document = parse(text.text());
      if (MarkdownLimits.isShallow(document)) {
        return rendered(document, text, links, isTitle);
      }
    } catch (StackOverflowError e) {
      return RenderedMarkdown.unread(MarkdownLimits.tooDeep(text, this::isShallow));
    }
    return RenderedMarkdown.unread(MarkdownLimits.tooDeep(text, this::isShallow));
  }

  private Document parse(String text) {
    Document document = SyntaxTrees.mend(parser.parse(text));
    if (ExtensionFilter.hasAddress(text)) {
      BareUrlLinks.make(document);
    }
    return document;
  }

  private boolean isShallow(String text) {
    return MarkdownLimits.isRead(() -> renderer.render(parse(text)))
        && MarkdownLimits.isShallow(parse(text));
  }

  private RenderedMarkdown rendered(
      Document document, MarkdownSource text, TextLinkResolver links, Predicate<String> isTitle) {
    Problems problems = new Problems();
    List<Node> written = SyntaxTrees.nodes(document);
    ForbiddenSchemes.in(written).forEach(link -> link.report(text.at(link.offset()), problems));
    Alerts.mark(written);
    HeadingIds ids = new HeadingIds(text, links, problems);
    ids.takeWritten(written);
    takeTitle(document, isTitle);
    List<Node> nodes = SyntaxTrees.nodes(document);
    CareCardRules.check(nodes, text, problems);
    BadTables.check(nodes, text, problems);
    UnrecognizedMarkup.check(nodes, text, problems);
    AddressResolver addresses = new AddressResolver(text, links, problems);
    Set<String> mentions = resolve(nodes, text, links, addresses, problems);
    List<VerdictTableDirective> directives = directives(nodes, text, problems);
    BadFootnotes.check(nodes, text, problems);
    List<RenderedMarkdown.Heading> headings = headings(nodes, ids);
    String html = modern(renderer.render(document));
    List<String> parts = List.of(html.split(LeavenRenderer.SLOT, -1));
    String plain = TextContent.lines(String.join(" ", parts));
    return new RenderedMarkdown(
        parts, directives, headings, mentions, plain, addresses.addresses(), problems.sorted());
  }

  /** As HTML is written now: no slash at the end of a tag, and alignment for the style sheet. */
  private static String modern(String html) {
    String tags = html.indexOf(" />") < 0 ? html : html.replace(" />", ">");
    return tags.replace("<td align=", "<td data-align=").replace("<th align=", "<th data-align=");
  }

  /** The words of a heading of level 1 that opens a text; empty when there is none. */
  public String title(String text) {
    Matcher opening = OPENING.matcher(text);
    if (!opening.lookingAt()) {
      return "";
    }
    try {
      Document document = parse(opening.group());
      new HeadingIds(new MarkdownSource("", 1, ""), TextLinkResolver.NONE, new Problems())
          .takeWritten(SyntaxTrees.nodes(document));
      return document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1
          ? plain(heading)
          : "";
    } catch (StackOverflowError e) {
      return "";
    }
  }

  private void takeTitle(Document document, Predicate<String> isTitle) {
    if (document.getFirstChild() instanceof Heading heading
        && heading.getLevel() == 1
        && isTitle.test(plain(heading))) {
      heading.unlink();
    }
  }

  private static Set<String> resolve(
      List<Node> nodes,
      MarkdownSource text,
      TextLinkResolver links,
      AddressResolver addresses,
      Problems problems) {
    Set<String> mentions = new TreeSet<>();
    for (Node node : nodes) {
      if (node instanceof ReferenceNode reference) {
        reference.checkText(text.at(reference.getStartOffset()), problems);
        links
            .target(reference.id())
            .ifPresentOrElse(
                target -> {
                  reference.resolve(target);
                  if (!target.href().isEmpty() && target.id().indexOf(':') < 0) {
                    mentions.add(target.id());
                  }
                },
                () -> {
                  if (!links.isUnsure(reference.id())) {
                    unknown(reference, text, links, problems);
                  }
                });
      } else if (!SyntaxTrees.unlinked(node, links)) {
        if (node instanceof Link link) {
          links.idOf(link.getUrl().toString()).ifPresent(mentions::add);
        }
        addresses.resolve(node);
      }
    }
    return mentions;
  }

  private static void unknown(
      ReferenceNode reference, MarkdownSource text, TextLinkResolver links, Problems problems) {
    problems.add(
        text.at(reference.getStartOffset()),
        ProblemCode.UNKNOWN_LINK,
        "\"[[" + reference.id() + "]]\" leads nowhere",
        links.cure(reference.id()));
  }

  private static List<VerdictTableDirective> directives(
      List<Node> nodes, MarkdownSource text, Problems problems) {
    VerdictTableDirectiveReader reader = new VerdictTableDirectiveReader(text, problems);
    List<VerdictTableDirective> directives = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof DirectiveBlock block) {
        reader.read(block).ifPresentOrElse(directives::add, block::unlink);
      } else if (node instanceof Paragraph && node.getChars().startsWith(DirectiveParser.FENCE)) {
        problems.add(
            text.at(node.getStartOffset()),
            ProblemCode.BAD_DIRECTIVE,
            "\":::\" is not understood here",
            "put the block at the start of a line, outside lists and quotes");
      }
    }
    return directives;
  }

  private List<RenderedMarkdown.Heading> headings(List<Node> nodes, HeadingIds ids) {
    List<RenderedMarkdown.Heading> headings = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Heading heading) {
        String words = plain(heading);
        ids.give(heading, words);
        if (heading.getLevel() <= 3) {
          int level = Math.max(2, heading.getLevel());
          headings.add(new RenderedMarkdown.Heading(level, heading.getAnchorRefId(), words));
        }
      }
    }
    return headings;
  }

  /** Rendering a heading is expensive; most are words with little markup. */
  private String plain(Heading heading) {
    return PlainNodeText.of(heading).orElseGet(() -> TextContent.of(renderer.render(heading)));
  }
}
