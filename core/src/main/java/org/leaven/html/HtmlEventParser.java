package org.leaven.html;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Parses a page once and passes its tags and texts to several listeners. It uses a fast tokenizer
 * where that is certain to agree with a browser, and the full parser (jsoup) elsewhere.
 */
public final class HtmlEventParser {
  /** Receives the elements and texts of a page; a new one for each reading. */
  public interface Listener {
    /** Called at the start of an element. */
    void begin(HtmlTag tag);

    /** Called at the end of an element; void elements have no end. */
    void end(String name);

    /** Called for text, in which character references are not decoded. */
    void text(HtmlBuffer page, int from, int to);

    /** Called when the page was read to its end. */
    default void done() throws IOException {}
  }

  private HtmlEventParser() {}

  /**
   * Reads a page.
   *
   * @param listeners makes new ones; listeners of a reading that was given up get no {@code done}
   */
  public static void read(HtmlBuffer page, Supplier<List<Listener>> listeners) throws IOException {
    Optional<List<Listener>> active = readTags(page, listeners);
    for (Listener listener : active.orElseGet(() -> readTree(page, listeners))) {
      listener.done();
    }
  }

  /** Reads a page with the tokenizer; empty where only the full parser can read it. */
  public static Optional<List<Listener>> readTags(
      HtmlBuffer page, Supplier<List<Listener>> listeners) {
    List<Listener> active = listeners.get();
    HtmlTokenizer reader = new HtmlTokenizer(page);
    NestingCheck nesting = new NestingCheck();
    HtmlTokenizer.Token token = reader.next();
    while (token != HtmlTokenizer.Token.NOTHING) {
      if (!fits(token, reader, nesting, page)) {
        return Optional.empty();
      }
      for (Listener each : active) {
        dispatch(each, token, reader, page);
      }
      token = reader.next();
    }
    return reader.isIrregular() || !nesting.isDone() ? Optional.empty() : Optional.of(active);
  }

  private static boolean fits(
      HtmlTokenizer.Token token, HtmlTokenizer reader, NestingCheck nesting, HtmlBuffer page) {
    return switch (token) {
      case BEGIN -> nesting.begins(reader.kind(), reader.isClosed());
      case END -> nesting.ends(reader.kind());
      default -> nesting.takes(page, reader.from(), reader.to());
    };
  }

  private static void dispatch(
      Listener each, HtmlTokenizer.Token token, HtmlTokenizer reader, HtmlBuffer page) {
    switch (token) {
      case TEXT -> each.text(page, reader.from(), reader.to());
      case END -> each.end(reader.name());
      default -> {
        each.begin(reader);
        if (reader.isClosed() && !reader.kind().isVoid) {
          each.end(reader.name());
        }
      }
    }
  }

  /** Reads a page with the full parser. */
  public static List<Listener> readTree(HtmlBuffer page, Supplier<List<Listener>> listeners) {
    List<Listener> active = listeners.get();
    for (Element top : Jsoup.parse(page.toString()).children()) {
      NodeTraversor.traverse(new TreeVisitor(active), top);
    }
    return active;
  }

  /** Passes the nodes of a parsed tree to the listeners. */
  private record TreeVisitor(List<Listener> active) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        ParsedTag tag = ParsedTag.of(element);
        active.forEach(each -> each.begin(tag));
      } else if (node instanceof TextNode text && !isContent(text)) {
        HtmlBuffer written = HtmlBuffer.of(text.getWholeText().replace("&", "&amp;"));
        active.forEach(each -> each.text(written, 0, written.length()));
      }
    }

    private static boolean isContent(TextNode text) {
      Element parent = text.parent();
      return parent != null && ElementKind.of(parent.normalName()).isRawText;
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !ElementKind.of(element.normalName()).isVoid) {
        active.forEach(each -> each.end(element.normalName()));
      }
    }
  }
}
