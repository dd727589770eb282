package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.leaven.html.TextContent;
import org.leaven.page.markdown.syntax.EmphasisFastPath;
import org.leaven.page.markdown.syntax.LeavenExtension;
import org.leaven.page.markdown.syntax.LinearInlineParser;
import org.leaven.page.markdown.syntax.ReferenceNode;
import org.leaven.page.markdown.syntax.TextLinkResolver;

/**
 * Turns a text field of the dataset into HTML: emphasis, code, links and {@code [[id]]} links, but
 * no blocks; raw HTML is always shown as text. Thread-safe.
 */
public final class InlineMarkdown {
  /** Text without any of these has no markup. */
  private static final boolean[] MARKUP = new boolean[128];

  static {
    "\\`*_[]<>&~!\n".chars().forEach(c -> MARKUP[c] = true);
  }

  private static final Pattern PARAGRAPHS = Pattern.compile("(^|\\s*)</?p>\\s*");

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              Arrays.asList(StrikethroughExtension.create(), LeavenExtension.INLINE))
          .set(Parser.LIST_BLOCK_PARSER, false)
          .set(Parser.BLOCK_QUOTE_PARSER, false)
          .set(Parser.HEADING_PARSER, false)
          .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
          .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
          .set(Parser.HTML_BLOCK_PARSER, false)
          .set(Parser.THEMATIC_BREAK_PARSER, false)
          .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
          .set(HtmlRenderer.ESCAPE_HTML, true)
          .toImmutable();

  private final Parser parser =
      Parser.builder(OPTIONS).customInlineParserFactory(LinearInlineParser::new).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder(OPTIONS).build();

  /** HTML without a block around it. Links that lead nowhere stay text. */
  public String html(String text, TextLinkResolver links) {
    if (!hasMarkup(text)) {
      return Escaping.escapeHtml(text.strip(), false);
    }
    String stripped = text.strip();
    if (EmphasisFastPath.isOnlyEmphasis(stripped)) {
      return EmphasisFastPath.html(stripped);
    }
    try {
      return parsedHtml(stripped, links);
    } catch (StackOverflowError e) {
      return Escaping.escapeHtml(stripped, false);
    }
  }

  public String parsedHtml(String stripped, TextLinkResolver links) {
    Document document = parser.parse(stripped);
    resolve(document, links);
    String html = renderer.render(document).strip();
    return PARAGRAPHS.matcher(html).replaceAll(" ").strip();
  }

  private static void resolve(Document document, TextLinkResolver links) {
    for (Node node : SyntaxTrees.nodes(document)) {
      if (node instanceof ReferenceNode reference) {
        links.target(reference.id()).ifPresent(reference::resolve);
      } else if (node instanceof Link link && !SyntaxTrees.unlinked(link, links)) {
        link.setUrl(BasedSequence.of(links.href(link.getUrl().toString())));
      } else if (node instanceof Image image) {
        image.setUrl(BasedSequence.of(links.href(image.getUrl().toString())));
      }
    }
  }

  /** The text that a reader of the HTML sees, without marks. */
  public String plain(String text, TextLinkResolver links) {
    return TextContent.of(html(text, links));
  }

  /** Plain text as HTML. */
  public static String escaped(String text) {
    return Escaping.escapeHtml(text, false);
  }

  private static boolean hasMarkup(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < MARKUP.length && MARKUP[c]) {
        return true;
      }
    }
    return false;
  }

  /** Links and pictures whose addresses are not allowed. */
  public List<ForbiddenSchemes.Forbidden> forbidden(String text) {
    return text.indexOf(':') < 0 && text.indexOf('&') < 0
        ? List.of()
        : ForbiddenSchemes.in(parser.parse(text.strip()).getDescendants());
  }

  /** The {@code [[id]]} links, in order. */
  public List<ReferenceNode> references(String text) {
    List<ReferenceNode> references = new ArrayList<>();
    if (text.contains("[[")) {
      for (Node node : parser.parse(text.strip()).getDescendants()) {
        if (node instanceof ReferenceNode reference) {
          references.add(reference);
        }
      }
    }
    return references;
  }
}
