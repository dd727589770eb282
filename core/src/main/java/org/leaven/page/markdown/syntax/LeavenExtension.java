package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Map;

/**
 * Registers Leaven's additions to Markdown with Flexmark.
 *
 * <p>These are {@code [[id]]} links everywhere; directives and quiet admonitions, which are blocks,
 * only in texts that have blocks.
 */
public final class LeavenExtension
    implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
  public static final LeavenExtension ALL = new LeavenExtension(true);
  public static final LeavenExtension INLINE = new LeavenExtension(false);

  private final boolean hasBlocks;

  private LeavenExtension(boolean hasBlocks) {
    this.hasBlocks = hasBlocks;
  }

  @Override
  public void parserOptions(MutableDataHolder options) {
    // drawings that we never show, and that would be read from the jar for each text
    options.set(AdmonitionExtension.TYPE_SVG_MAP, Map.of());
    options.set(LinearInlineParser.HAS_BLANKS, true);
  }

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.linkRefProcessorFactory(new ReferenceProcessor.Factory());
    if (hasBlocks) {
      builder.customBlockParserFactory(new DirectiveParser.Factory());
      builder.customBlockParserFactory(new AdmonitionStart());
    }
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(LeavenRenderer::new);
  }
}
