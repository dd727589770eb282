package org.leaven.page.markdown;

import com.vladsch.flexmark.ext.admonition.internal.AdmonitionBlockParser;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Our additions to Markdown: {@code [[id]]} links, directives, and quiet admonitions. */
final class LeavenExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.linkRefProcessorFactory(new ReferenceProcessor.Factory());
    builder.customBlockParserFactory(new DirectiveParser.Factory());
    builder.customBlockParserFactory(new AdmonitionBlockParser.Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(LeavenRenderer::new);
  }
}
