package org.leaven.dataset.parse;

import java.util.ArrayList;
import java.util.List;
import org.leaven.source.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Where a value stands in a YAML or JSON file, and how it is written. Offsets are UTF-16 code
 * units.
 *
 * @param from where it begins, with its anchor or tag
 * @param start where it begins, behind its anchor or tag
 * @param end behind its last character; line breaks and comments after it do not belong to it
 * @param anchor the name of its anchor, or of the one that an alias refers to; may be empty
 * @param keys of a mapping, in the order of the file; otherwise empty
 * @param items the values of a mapping, or the items of a list
 */
public record WrittenNode(
    Kind kind,
    int from,
    int start,
    int end,
    String anchor,
    List<WrittenNode> keys,
    List<WrittenNode> items) {

  /** How a value is written. */
  public enum Kind {
    SCALAR,
    ALIAS,
    /** A list with a dash before each item. */
    BLOCK_SEQUENCE,
    /** A list in brackets. */
    FLOW_SEQUENCE,
    /** A mapping with a line for each key. */
    BLOCK_MAPPING,
    /** A mapping in braces. */
    FLOW_MAPPING
  }

  public WrittenNode {
    keys = List.copyOf(keys);
    items = List.copyOf(items);
  }

  /** The root value of a file that has no syntax errors and is not empty. */
  public static WrittenNode rootOf(SourceFile file) {
    return new Parser(file).root();
  }

  /** Whether it is a list or mapping in brackets or braces. */
  public boolean isFlow() {
    return kind == Kind.FLOW_SEQUENCE || kind == Kind.FLOW_MAPPING;
  }

  /** The single values and keys in it, in the order of the file. */
  public List<WrittenNode> scalars() {
    List<WrittenNode> scalars = new ArrayList<>();
    addScalars(scalars);
    return scalars;
  }

  private void addScalars(List<WrittenNode> scalars) {
    if (kind == Kind.SCALAR) {
      scalars.add(this);
    }
    for (int i = 0; i < items.size(); i++) {
      if (!keys.isEmpty()) {
        keys.get(i).addScalars(scalars);
      }
      items.get(i).addScalars(scalars);
    }
  }

  /** Reads the events of the YAML parser, which reads JSON as well. */
  private static final class Parser {
    private final String text;
    private final LineIndex lines;
    private final ParserImpl events;

    Parser(SourceFile file) {
      text = file.text();
      lines = new LineIndex(file);
      LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 1).build();
      events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    WrittenNode root() {
      Event event = events.next();
      while (!(event instanceof NodeEvent)) {
        event = events.next();
      }
      return node(event);
    }

    private WrittenNode node(Event event) {
      int from = event.getStartMark().map(Mark::getIndex).map(lines::offset).orElse(0);
      int end = event.getEndMark().map(Mark::getIndex).map(lines::offset).orElse(from);
      String anchor = ((NodeEvent) event).getAnchor().map(Anchor::getValue).orElse("");
      if (event instanceof AliasEvent) {
        return new WrittenNode(Kind.ALIAS, from, from, end, anchor, List.of(), List.of());
      }
      int start = text.startsWith("&", from) || text.startsWith("!", from) ? value(from) : from;
      if (event instanceof ScalarEvent) {
        int behind = Math.max(start, trimmed(end));
        return new WrittenNode(Kind.SCALAR, from, start, behind, anchor, List.of(), List.of());
      }
      return collection((CollectionStartEvent) event, from, start, anchor);
    }

    private WrittenNode collection(CollectionStartEvent begin, int from, int start, String anchor) {
      boolean isMapping = begin.getEventId() == Event.ID.MappingStart;
      List<WrittenNode> keys = new ArrayList<>();
      List<WrittenNode> items = new ArrayList<>();
      Event event = events.next();
      while (event instanceof NodeEvent) {
        if (isMapping && keys.size() == items.size()) {
          keys.add(node(event));
        } else {
          items.add(node(event));
        }
        event = events.next();
      }
      boolean isFlow = begin.isFlow();
      Kind kind =
          isMapping
              ? isFlow ? Kind.FLOW_MAPPING : Kind.BLOCK_MAPPING
              : isFlow ? Kind.FLOW_SEQUENCE : Kind.BLOCK_SEQUENCE;
      int end =
          isFlow
              ? event.getEndMark().map(Mark::getIndex).map(lines::offset).orElse(start)
              : items.get(items.size() - 1).end();
      return new WrittenNode(kind, from, start, end, anchor, keys, items);
    }

    /** Skips anchors and tags, and the white space and comments behind them. */
    private int value(int from) {
      int at = from;
      while (at < text.length() && "&!#".indexOf(text.charAt(at)) >= 0) {
        String ends = text.charAt(at) == '#' ? "\r\n" : " \t\r\n,[]{}";
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
          at++;
        }
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
      }
      return at;
    }

    /** A text of several lines ends before the line breaks and blank lines that follow it. */
    private int trimmed(int end) {
      int at = end;
      while (at > 0 && " \t\r\n".indexOf(text.charAt(at - 1)) >= 0) {
        at--;
      }
      return at;
    }
  }
}
