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
 * Reads a page once and tells all its listeners what is on it: from the tags alone where they tell
 * everything, and as a real parser finds it where not.
 */
public final class HtmlScan {
  /** Who is told; a new one for each reading. */
  public interface Listener {
    /** An element begins. */
    void begin(HtmlTag tag);

    /** An element ends; those that never hold anything have no end. */
    void end(String name);

    /** A piece of text, in which character references are as they are written. */
    void text(HtmlSource page, int from, int to);

    /** The page was read to its end. */
    default void done() throws IOException {}
  }

  private HtmlScan() {}

  /**
   * Reads a page.
   *
   * @param listeners makes new ones; those of a reading that was given up never see its end
   */
  public static void read(HtmlSource page, Supplier<List<Listener>> listeners) throws IOException {
    Optional<List<Listener>> told = readTags(page, listeners);
    for (Listener listener : told.orElseGet(() -> readTree(page, listeners))) {
      listener.done();
    }
  }

  /** What the tags alone say; nothing where they do not say all. */
  public static Optional<List<Listener>> readTags(
      HtmlSource page, Supplier<List<Listener>> listeners) {
    List<Listener> told = listeners.get();
    HtmlTokenizer reader = new HtmlTokenizer(page);
    NestingCheck nesting = new NestingCheck();
    HtmlTokenizer.Token token = reader.next();
    while (token != HtmlTokenizer.Token.NOTHING) {
      if (!fits(token, reader, nesting, page)) {
        return Optional.empty();
      }
      for (Listener each : told) {
        tell(each, token, reader, page);
      }
      token = reader.next();
    }
    return reader.isOdd() || !nesting.isDone() ? Optional.empty() : Optional.of(told);
  }

  private static boolean fits(
      HtmlTokenizer.Token token, HtmlTokenizer reader, NestingCheck nesting, HtmlSource page) {
    return switch (token) {
      case BEGIN -> nesting.begins(reader.kind(), reader.isClosed());
      case END -> nesting.ends(reader.kind());
      default -> nesting.takes(page, reader.from(), reader.to());
    };
  }

  private static void tell(
      Listener each, HtmlTokenizer.Token token, HtmlTokenizer reader, HtmlSource page) {
    switch (token) {
      case TEXT -> each.text(page, reader.from(), reader.to());
      case END -> each.end(reader.name());
      default -> {
        each.begin(reader);
        if (reader.isClosed() && !reader.kind().isEmpty) {
          each.end(reader.name());
        }
      }
    }
  }

  /** What a real parser finds. */
  public static List<Listener> readTree(HtmlSource page, Supplier<List<Listener>> listeners) {
    List<Listener> told = listeners.get();
    for (Element top : Jsoup.parse(page.toString()).children()) {
      NodeTraversor.traverse(new Walk(told), top);
    }
    return told;
  }

  /** Tells of a tree what its tags would. */
  private record Walk(List<Listener> told) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        ParsedTag tag = ParsedTag.of(element);
        told.forEach(each -> each.begin(tag));
      } else if (node instanceof TextNode text && !isContent(text)) {
        HtmlSource written = HtmlSource.of(text.getWholeText().replace("&", "&amp;"));
        told.forEach(each -> each.text(written, 0, written.length()));
      }
    }

    private static boolean isContent(TextNode text) {
      Element parent = text.parent();
      return parent != null && ElementKind.of(parent.normalName()).isTextual;
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !ElementKind.of(element.normalName()).isEmpty) {
        told.forEach(each -> each.end(element.normalName()));
      }
    }
  }
}
