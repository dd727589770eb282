package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Random;
import java.util.Set;

/**
 * Obfuscates mail addresses by random character references, as Flexmark does, but reproducibly.
 *
 * <p>Flexmark shares one random generator, so that a page depends on those before it; here each
 * page starts with a new one, which gives what Flexmark gives the first page.
 */
public final class MailLinkRenderer implements NodeRenderer {
  private static final int SEED = 0x2626;

  private final Random dice = new Random(SEED);

  /** Called once for each page that is rendered. */
  public MailLinkRenderer(DataHolder options) {}

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(MailLink.class, this::render));
  }

  private void render(MailLink node, NodeRendererContext context, HtmlWriter html) {
    String text = node.getText().unescape();
    if (context.isDoNotRenderLinks()) {
      html.text(text);
      return;
    }
    ResolvedLink link = context.resolveLink(LinkType.LINK, text, null);
    String url = hidden("mailto:" + link.getUrl());
    html.srcPos(node.getText()).attr("href", url).withAttr(link).tag("a");
    html.raw(hidden(text)).tag("/a");
  }

  private String hidden(String text) {
    StringBuilder hidden = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (dice.nextInt(5)) {
        case 0, 1 -> hidden.append("&#").append((int) letter).append(';');
        case 2, 3 -> hidden.append("&#x").append(Integer.toHexString(letter)).append(';');
        default -> hidden.append(letter == '&' ? "&amp;" : String.valueOf(letter));
      }
    }
    return hidden.toString();
  }
}
