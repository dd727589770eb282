package org.leaven.sourceedit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.parse.WrittenNode;
import org.leaven.source.SourceFile;

/**
 * Rewrites a YAML or JSON file with the keys of one mapping in a given order; comments move with
 * their keys. A key takes along its lines, the comments right above it and those that are indented
 * below it; blank lines stay where they are.
 */
public final class KeyReorderer {
  private final String text;

  private KeyReorderer(String text) {
    this.text = text;
  }

  /** A key with its value and comments. */
  private record Part(int start, int end) {}

  /**
   * The text of a file with the keys of a mapping in another order.
   *
   * @param file without errors, and not empty
   * @param path to the mapping: keys, and indexes of lists
   * @param keys of the mapping, all of them
   * @return nothing where its keys cannot be moved safely; the same text where there is no such
   *     value
   */
  public static Optional<String> change(SourceFile file, List<String> path, List<String> keys) {
    Node root = TreeParser.read(file).value().orElseThrow();
    Node value = root;
    WrittenNode written = WrittenNode.rootOf(file);
    for (String step : path) {
      int at = steps(value).indexOf(step);
      if (at < 0) {
        return Optional.of(file.text());
      }
      value = value.children().get(at);
      written = written.items().get(at);
    }
    List<String> before = value instanceof Node.Mapping ? steps(value) : List.of();
    boolean isSameSet = new HashSet<>(before).equals(new HashSet<>(keys));
    if (!isSameSet || before.size() != keys.size() || written.keys().size() != keys.size()) {
      return Optional.empty();
    }
    String changed = new KeyReorderer(file.text()).moved(written, before, keys);
    return Optional.of(changed)
        .filter(own -> NodeTrees.isMeantBy(new SourceFile(file.path(), own), root));
  }

  private static List<String> steps(Node node) {
    if (node instanceof Node.Sequence list) {
      List<String> steps = new ArrayList<>();
      list.items().forEach(item -> steps.add(String.valueOf(steps.size())));
      return steps;
    }
    return node.members().stream().map(Node.Member::key).toList();
  }

  private String moved(WrittenNode mapping, List<String> before, List<String> keys) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      WrittenNode key = mapping.keys().get(i);
      int end = mapping.items().get(i).end();
      parts.add(
          mapping.isFlow()
              ? new Part(key.from(), Math.max(end, key.end()))
              : new Part(withCommentsAbove(key.from()), withCommentsBelow(end, key.from())));
    }
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Part from = parts.get(before.indexOf(keys.get(i)));
      Part to = parts.get(i);
      if (!from.equals(to)) {
        edits.add(new TextEdit(to.start(), to.end(), text.substring(from.start(), from.end())));
      }
    }
    return TextEdit.apply(text, edits);
  }

  /**
   * The start of the comments right above a key that are indented as it is, or of the key. What
   * stands above the dash of a list belongs to the item, not to its first key.
   */
  private int withCommentsAbove(int key) {
    int start = key;
    int column = key - startOfLine(key);
    for (int line = startOfLine(key); line > 0 && firstOf(line) == line + column; ) {
      line = startOfLine(line - 1);
      if (!isComment(line, column)) {
        break;
      }
      start = line + column;
    }
    return start;
  }

  /** The end of the last line of a value, or of the comments below it that are indented more. */
  private int withCommentsBelow(int value, int key) {
    int column = key - startOfLine(key);
    int end = endOfLine(value);
    for (int line = end + 1; line < text.length(); line = endOfLine(line) + 1) {
      int at = firstOf(line);
      if (at - line <= column || !isComment(line, at - line)) {
        break;
      }
      end = endOfLine(line);
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private boolean isComment(int line, int column) {
    return firstOf(line) == line + column && text.startsWith("#", line + column);
  }

  /** The offset of the first character of a line that is no blank. */
  private int firstOf(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
