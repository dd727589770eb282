package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import java.util.Set;

/** Writes our own nodes. A directive leaves a slot, to be filled by a template. */
final class LeavenRenderer implements NodeRenderer {
  /** Stands where a directive was; Markdown itself can never produce this character. */
  static final String SLOT = "\u0000";

  LeavenRenderer(DataHolder options) {}

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Reference.class, this::reference),
        new NodeRenderingHandler<>(DirectiveBlock.class, this::directive),
        new NodeRenderingHandler<>(AdmonitionBlock.class, this::admonition),
        new NodeRenderingHandler<>(Heading.class, this::heading));
  }

  private void reference(Reference node, NodeRendererContext context, HtmlWriter html) {
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
    String kind = node.getInfo().toString().toLowerCase(Locale.ROOT);
    String title = node.getTitle().isNull() ? kind : node.getTitle().toString();
    html.line().attr("class", "admonition").attr("data-kind", kind).withAttr().tag("aside").line();
    if (!title.isEmpty()) {
      html.attr("class", "admonition-title").withAttr().tag("p");
      html.text(capitalised(title));
      html.closeTag("p").line();
    }
    context.renderChildren(node);
    html.closeTag("aside").line();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The page's own title is its only heading of the first level. */
  private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    int level = Math.max(2, node.getLevel());
    String id = context.getNodeId(node);
    if (id != null) {
      html.attr("id", id);
    }
    html.line().withAttr().tag("h" + level);
    context.renderChildren(node);
    html.closeTag("h" + level).line();
  }
}
