package org.leaven.sourceedit;

import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;

/** Writes values of any shape behind a key, behind a dash, or in brackets. */
final class ValueWriter {
  /** Mappings of single values, and lists of words, that are no longer than this take one line. */
  private static final int SHORT = 80;

  private final ScalarWriter scalars;
  private final boolean isJson;

  /**
   * A writer for a file.
   *
   * @param hasLiterals whether texts of several lines may stand in lines of their own
   */
  ValueWriter(boolean isJson, boolean hasLiterals) {
    this.scalars = new ScalarWriter(isJson, hasLiterals);
    this.isJson = isJson;
  }

  String key(String key) {
    if (isJson) {
      return YamlWriter.quoted(key);
    }
    boolean isDay = key.equals("on"); // of a review: the manual writes it without quotes
    return isDay ? key : scalars.write(new Node.Text(key, NodeTrees.NOWHERE), true);
  }

  /** A value on one line, with brackets and braces. */
  String flow(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.members().stream()
          .map(member -> key(member.key()) + ": " + flow(member.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return scalars.write(node, true);
  }

  /**
   * What follows a key and its colon, or a dash: a space and a value, or the lines below.
   *
   * @param indent of the lines below
   */
  String behind(Node node, String indent) {
    if (isOneLine(node, indent)) {
      return " " + inPlaceOf("", node, indent);
    }
    return "\n" + indent + lines(node, indent);
  }

  /** The same behind a dash, where the first key of a mapping stands on the line of the dash. */
  String behindDash(Node node, String indent) {
    boolean isLines = node instanceof Node.Mapping && !isOneLine(node, indent);
    return isLines ? " " + lines(node, indent) : behind(node, indent);
  }

  /** A value of one line, or a text of several, in the place of another that is written so. */
  String inPlaceOf(String old, Node node, String indent) {
    return isCollection(node) ? flow(node) : scalars.inPlaceOf(old, node, indent);
  }

  private String lines(Node node, String indent) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.members().stream()
          .map(own -> key(own.key()) + ":" + behind(own.value(), indent + "  "))
          .collect(Collectors.joining("\n" + indent));
    }
    return node.items().stream()
        .map(item -> "-" + behindDash(item, indent + "  "))
        .collect(Collectors.joining("\n" + indent));
  }

  /** Whether a value stands on the line of its key. */
  boolean isOneLine(Node node, String indent) {
    if (!isCollection(node) || node.children().isEmpty() || isJson) {
      return true;
    }
    boolean isFlat = node.children().stream().noneMatch(ValueWriter::isCollection);
    return isFlat
        && (node instanceof Node.Mapping || node.children().stream().allMatch(ValueWriter::isWord))
        && node.children().stream().noneMatch(NodeTrees::isLong)
        && flow(node).length() + indent.length() <= SHORT;
  }

  /** Ids and the like: a list of texts with spaces is easier to read line by line. */
  private static boolean isWord(Node node) {
    return !(node instanceof Node.Text text) || text.value().indexOf(' ') < 0;
  }

  private static boolean isCollection(Node node) {
    return node instanceof Node.Mapping || node instanceof Node.Sequence;
  }
}
