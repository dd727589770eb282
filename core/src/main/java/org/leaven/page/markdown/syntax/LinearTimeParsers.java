package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;

/** Replaces those parsers of Flexmark that take more than linear time. */
public final class LinearTimeParsers implements Parser.ParserExtension {
  /** The same options and these parsers. */
  public static DataHolder added(DataHolder options) {
    List<Extension> extensions = new ArrayList<>(Parser.EXTENSIONS.get(options));
    extensions.add(new LinearTimeParsers());
    return new MutableDataSet(options).set(Parser.EXTENSIONS, extensions).toImmutable();
  }

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HEADING_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserFactory(LinearInlineParser::new);
    // comes with Flexmark's own inline parser alone
    builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    builder.customBlockParserFactory(new HeadingStart());
  }
}
