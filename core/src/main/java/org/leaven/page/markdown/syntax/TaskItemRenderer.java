package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Renders items of task lists. The checkbox of a loose item is in its first paragraph, which
 * Flexmark would extend to the whole item; a mark without a blank behind it is text, as <a
 * href="https://github.github.com/gfm/#task-list-items-extension-">GFM</a> has it.
 */
public final class TaskItemRenderer implements NodeRenderer {
  private static final String CHECKED =
      "<input type=\"checkbox\" checked disabled aria-label=\"✓\">&nbsp;";
  private static final String UNCHECKED =
      "<input type=\"checkbox\" disabled aria-label=\"☐\">&nbsp;";

  private final ListOptions lists;

  private TaskItemRenderer(DataHolder options) {
    lists = ListOptions.get(options);
  }

  /** Registers after Flexmark's own extension. */
  public static final class Extension implements HtmlRenderer.HtmlRendererExtension {
    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
      builder.nodeRendererFactory(TaskItemRenderer::new);
    }
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(TaskListItem.class, this::item));
  }

  private void item(TaskListItem node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    if (isTask(node)) {
      html.attr("class", "task-list-item").withAttr();
    }
    html.tag("li");
    Node first = node.getFirstChild();
    if (first instanceof Paragraph paragraph && !lists.isInTightListItem(paragraph)) {
      html.line().tag("p");
      mark(node, html);
      context.renderChildren(paragraph);
      html.closeTag("p").line();
      for (Node next = paragraph.getNext(); next != null; next = next.getNext()) {
        context.render(next);
      }
    } else {
      mark(node, html);
      context.renderChildren(node);
    }
    html.closeTag("li").line();
  }

  private static void mark(TaskListItem node, HtmlWriter html) {
    if (isTask(node)) {
      html.raw(node.isItemDoneMarker() ? CHECKED : UNCHECKED);
    } else {
      html.text(node.getMarkerSuffix().toString());
    }
  }

  private static boolean isTask(TaskListItem node) {
    BasedSequence document = node.getDocument().getChars();
    int end = node.getMarkerSuffix().getEndOffset();
    return end >= document.length() || Character.isWhitespace(document.charAt(end));
  }
}
