package org.leaven.page.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.leaven.page.markdown.syntax.ExtensionFilter;
import org.leaven.page.markdown.syntax.LinearTimeParsers;
import org.leaven.page.markdown.syntax.MailLinkRenderer;

/**
 * Renders Markdown as JBake's engine does, with a parser and a renderer that are set up once.
 *
 * <p>JBake sets up both for each page, which takes longer than the page. Thread-safe.
 */
public final class JBakeMarkdown {
  /** How the addresses begin that Flexmark's renderer drops. */
  private static final String DROPPED = "javascript:";

  private final Parser parser;
  private final Parser plainParser;
  private final HtmlRenderer renderer;

  /**
   * Sets up the parser.
   *
   * @param extensions names of Flexmark's extensions as JBake's settings give them: with a minus
   *     sign, one is taken away again
   */
  public JBakeMarkdown(List<String> extensions) {
    DataHolder options =
        LinearTimeParsers.added(PegdownOptionsAdapter.flexmarkOptions(flags(extensions)));
    this.parser = Parser.builder(options).build();
    this.plainParser = Parser.builder(ExtensionFilter.withoutAutolinkAndEscape(options)).build();
    this.renderer =
        HtmlRenderer.builder(options).nodeRendererFactory(MailLinkRenderer::new).build();
  }

  /** The HTML of a text. */
  public String html(String text) {
    return renderer.render((ExtensionFilter.canSkip(text) ? plainParser : parser).parse(text));
  }

  /** Links whose addresses the renderer drops, so that nothing of them is on the page. */
  public List<ForbiddenSchemes.Forbidden> dropped(String text) {
    List<ForbiddenSchemes.Forbidden> dropped = new ArrayList<>();
    if (text.contains(DROPPED) && isReadable(text)) {
      dropped.addAll(ForbiddenSchemes.in(parser.parse(text).getDescendants()));
      dropped.removeIf(link -> !link.written().startsWith(DROPPED));
    }
    return dropped;
  }

  /** References without a definition, which stay text. */
  public List<UndefinedReferences.Undefined> undefined(String text) {
    return text.contains(UndefinedReferences.SIGN) && isReadable(text)
        ? UndefinedReferences.in(parser.parse(text).getDescendants())
        : List.of();
  }

  /** Whether a text can be read to its end. */
  public boolean isReadable(String text) {
    return MarkdownLimits.isRead(() -> html(text));
  }

  private static int flags(List<String> extensions) {
    int flags = PegdownExtensions.NONE;
    for (String extension : extensions) {
      boolean isTaken = extension.startsWith("-");
      String name = isTaken || extension.startsWith("+") ? extension.substring(1) : extension;
      flags = isTaken ? flags & ~flag(name) : flags | flag(name);
    }
    return flags;
  }

  /** A name that Flexmark does not know adds nothing. */
  private static int flag(String name) {
    try {
      Field field = PegdownExtensions.class.getDeclaredField(name);
      return field.getInt(null);
    } catch (ReflectiveOperationException e) {
      return PegdownExtensions.NONE;
    }
  }
}
