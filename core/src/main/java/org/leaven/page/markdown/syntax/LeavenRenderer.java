package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.toc.TocBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Renders Leaven's own nodes as HTML, and in place of Flexmark the nodes that look different here:
 * headings, images, code, admonitions. A directive becomes a placeholder for a template to fill.
 */
public final class LeavenRenderer implements NodeRenderer {
  /** The placeholder of a directive; Markdown can never produce this character. */
  public static final String SLOT = "\u0000";

  private final Map<String, String> contents = new HashMap<>();

  /** Called once for each text that is rendered. */
  LeavenRenderer(DataHolder options) {}

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(ReferenceNode.class, this::reference),
        new NodeRenderingHandler<>(DirectiveBlock.class, this::directive),
        new NodeRenderingHandler<>(AdmonitionBlock.class, this::admonition),
        new NodeRenderingHandler<>(Alerts.Alert.class, this::alert),
        new NodeRenderingHandler<>(Code.class, this::code),
        new NodeRenderingHandler<>(Text.class, this::text),
        new NodeRenderingHandler<>(Image.class, this::picture),
        new NodeRenderingHandler<>(ImageRef.class, this::picture),
        new NodeRenderingHandler<>(TocBlock.class, this::contents),
        new NodeRenderingHandler<>(Heading.class, this::heading));
  }

  private void reference(ReferenceNode node, NodeRendererContext context, HtmlWriter html) {
    if (node.href().isEmpty()) {
      html.text(node.shown());
      return;
    }
    html.attr("href", node.href()).withAttr().tag("a");
    html.text(node.shown());
    html.closeTag("a");
  }

  private void directive(DirectiveBlock node, NodeRendererContext context, HtmlWriter html) {
    html.line().raw(SLOT).line();
  }

  private void admonition(AdmonitionBlock node, NodeRendererContext context, HtmlWriter html) {
    String kind = CareCardRules.kind(node);
    if (CareCardRules.KINDS.contains(kind)) {
      card(kind, node, context, html);
      return;
    }
    String title = capitalised(node.getTitle().isNull() ? kind : node.getTitle().toString());
    String marker = node.getOpeningMarker().toString();
    if (!marker.startsWith("???")) {
      note(kind, title, node, context, html);
      return;
    }
    if (marker.endsWith("+")) {
      html.attr("open", "");
    }
    open("details", kind, html);
    html.withAttr().tag("summary");
    html.text(title.isEmpty() ? capitalised(kind) : title);
    html.closeTag("summary").line();
    context.renderChildren(node);
    html.closeTag("details").line();
  }

  private void card(
      String kind, AdmonitionBlock node, NodeRendererContext context, HtmlWriter html) {
    Map<String, String> words = CareCardRules.WORDS.get(context.getOptions());
    String label = words.getOrDefault(kind, capitalised(kind));
    String title = node.getTitle().toString();
    String tag = "h" + CareCardRules.level(node);
    html.line()
        .attr("class", "admonition care")
        .attr("data-kind", kind)
        .withAttr()
        .tag("aside")
        .line();
    html.attr("class", "admonition-title").withAttr().tag(tag);
    html.text(title.isEmpty() ? label : label + words.getOrDefault("colon", ": ") + title);
    html.closeTag(tag).line();
    context.renderChildren(node);
    html.closeTag("aside").line();
  }

  private void alert(Alerts.Alert node, NodeRendererContext context, HtmlWriter html) {
    note(node.kind(), capitalised(node.kind()), node, context, html);
  }

  private static void note(
      String kind, String title, Node node, NodeRendererContext context, HtmlWriter html) {
    open("aside", kind, html);
    if (!title.isEmpty()) {
      html.attr("class", "admonition-title").withAttr().tag("p");
      html.text(title);
      html.closeTag("p").line();
    }
    context.renderChildren(node);
    html.closeTag("aside").line();
  }

  private static void open(String tag, String kind, HtmlWriter html) {
    html.line().attr("class", "admonition").attr("data-kind", kind).withAttr().tag(tag).line();
  }

  /**
   * In a table cell a backslash before a bar belongs to the table, not to the code. A blank at one
   * end stays, as in CommonMark: without it the code would be joined to the word beside it.
   */
  private void code(Code node, NodeRendererContext context, HtmlWriter html) {
    String text = node.getText().toString();
    boolean isEscaped = text.contains("\\|") && node.getAncestorOfType(TableCell.class) != null;
    boolean isUneven = Character.isWhitespace(text.charAt(0)) != text.matches("(?s).*\\s");
    if (!isEscaped && !isUneven) {
      context.delegateRender();
      return;
    }
    html.withAttr().tag("code");
    html.text(Escaping.collapseWhitespace(isEscaped ? text.replace("\\|", "|") : text, !isUneven));
    html.closeTag("code");
  }

  /** Most texts contain nothing to unescape. */
  private void text(Text node, NodeRendererContext context, HtmlWriter html) {
    String words = node.getChars().toString();
    if (words.indexOf('\\') < 0 && words.indexOf('&') < 0 && words.indexOf('\r') < 0) {
      html.text(words);
    } else {
      context.delegateRender();
    }
  }

  /** Where a part of a page is rendered for its words, Flexmark leaves pictures out. */
  private void picture(Node node, NodeRendererContext context, HtmlWriter html) {
    boolean isShown = !(node instanceof ImageRef reference) || reference.isDefined();
    if (isShown && context.isDoNotRenderLinks()) {
      html.text(new TextCollectingVisitor().collectAndGetText(node));
    } else {
      context.delegateRender();
    }
  }

  /** Flexmark reads all headings for each table of contents; this renders equal ones once. */
  private void contents(TocBlock node, NodeRendererContext context, HtmlWriter html) {
    String list = contents.get(node.getStyle().toString());
    if (list == null) {
      NodeRendererContext part = context.getDelegatedSubContext(false);
      part.delegateRender();
      list = part.getHtmlWriter().toString();
      contents.put(node.getStyle().toString(), list);
    }
    html.line().raw(list).line();
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The page's own title is its only heading of the first level. */
  private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    int level = Math.max(2, node.getLevel());
    if (!node.getAnchorRefId().isEmpty()) {
      html.attr("id", node.getAnchorRefId());
    }
    html.line().withAttr().tag("h" + level);
    context.renderChildren(node);
    html.closeTag("h" + level).line();
  }
}
