package org.leaven.sourceedit;

import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;

/** Writes single values the way their neighbours in the file are written. */
final class ScalarWriter {
  private final boolean isJson;
  private final boolean hasLiterals;

  ScalarWriter(boolean isJson, boolean hasLiterals) {
    this.isJson = isJson;
    this.hasLiterals = hasLiterals;
  }

  /** A value that stands in brackets or braces, or behind a key or dash. */
  String write(Node node, boolean isInFlow) {
    if (!(node instanceof Node.Text text)) {
      return node instanceof Node.Nothing && isJson ? "null" : YamlWriter.scalar(node);
    }
    if (isJson) {
      return YamlWriter.quoted(text.value());
    }
    return isPlain(text.value(), isInFlow) ? text.value() : YamlWriter.scalar(node);
  }

  /**
   * A value in the place of another, with its quotes or its form of several lines where that can
   * hold it.
   *
   * @param old the other value, as written
   * @param indent of the lines of a text of several lines
   */
  String inPlaceOf(String old, Node node, String indent) {
    if (isJson || !(node instanceof Node.Text text)) {
      return write(node, false);
    }
    String value = text.value();
    boolean isBlock = old.startsWith("|") || old.startsWith(">");
    if (hasLiterals && (isBlock || value.contains("\n")) && isLiteral(value)) {
      return literal(value, indent);
    }
    if (old.startsWith("\"")) {
      return YamlWriter.quoted(value);
    }
    if (old.startsWith("'") && value.codePoints().allMatch(c -> c >= ' ' && c != 0x7f)) {
      return "'" + value.replace("'", "''") + "'";
    }
    return write(node, false);
  }

  /** Whether any program that reads YAML reads a text without quotes as that text. */
  private static boolean isPlain(String text, boolean isInFlow) {
    if (text.isBlank()
        || (text.length() > 1 && YamlWriter.hasOtherMeaning(text))
        || text.contains("\n")
        || text.contains("\r")) {
      return false;
    }
    String around = isInFlow ? "[" + text + "]" : "- " + text;
    return TreeParser.read(new SourceFile("value.yaml", around + "\n"))
        .value()
        .filter(Node.Sequence.class::isInstance)
        .map(list -> ((Node.Sequence) list).items())
        .filter(items -> items.size() == 1)
        .map(items -> items.get(0))
        .filter(item -> item instanceof Node.Text own && own.value().equals(text))
        .isPresent();
  }

  private static boolean isLiteral(String text) {
    return text.matches("(?s)\\S.*")
        && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"))
        && text.codePoints().allMatch(c -> (c >= ' ' && c != 0x7f && c != 0xfeff) || c == '\n')
        && text.indexOf('\u2028') < 0
        && text.indexOf('\u0085') < 0;
  }

  private static String literal(String text, String indent) {
    String chomping = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
    StringBuilder lines = new StringBuilder("|").append(chomping);
    String content = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : content.split("\n", -1)) {
      lines.append('\n').append(line.isEmpty() ? "" : indent).append(line);
    }
    return lines.toString();
  }
}
