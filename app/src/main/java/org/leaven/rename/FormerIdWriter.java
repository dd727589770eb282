package org.leaven.rename;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.ScalarSpans;
import org.leaven.edit.TextEdit;

/** Writes an id into the {@code former-ids} of an entry, in the notation of its file. */
final class FormerIdWriter {
  private static final String KEY = "former-ids";

  private final String text;
  private final ScalarSpans spans;
  private final boolean isJson;

  FormerIdWriter(String text, ScalarSpans spans, boolean isJson) {
    this.text = text;
    this.spans = spans;
    this.isJson = isJson;
  }

  /**
   * The edit that adds an id.
   *
   * @param newId the entry's new id; where it had that one before, the old one takes its place
   */
  TextEdit add(Node.Mapping entry, String id, String newId) {
    Optional<List<Node>> former =
        entry.members().stream()
            .filter(member -> member.key().equals(KEY))
            .map(Node.Member::value)
            .filter(Node.Sequence.class::isInstance)
            .map(list -> ((Node.Sequence) list).items())
            .findFirst();
    if (former.isEmpty()) {
      return inMapping(entry, id);
    }
    for (Node item : former.get()) {
      if (item instanceof Node.Text own && own.value().equals(newId)) {
        int start = text.indexOf(newId, spans.offset(own.at()));
        return new TextEdit(start, start + newId.length(), id);
      }
    }
    return inList(entry, former.get(), id);
  }

  private TextEdit inList(Node.Mapping entry, List<Node> items, String id) {
    if (items.isEmpty()) {
      int bracket = text.indexOf('[', offsetOfKey(entry)) + 1;
      return insert(bracket, quoted(id));
    }
    int first = spans.offset(items.get(0).at());
    int line = startOfLine(first);
    String before = text.substring(line, first);
    boolean isBlock = before.isBlank() ? false : before.replace("-", "").isBlank();
    return isBlock ? insert(line, before + id + lineEnd()) : insert(first, quoted(id) + ", ");
  }

  private int offsetOfKey(Node.Mapping entry) {
    return entry.members().stream()
        .filter(member -> member.key().equals(KEY))
        .mapToInt(member -> spans.offset(member.keyAt()))
        .findFirst()
        .orElse(0);
  }

  private TextEdit inMapping(Node.Mapping entry, String id) {
    int first = spans.offset(entry.members().get(0).keyAt());
    String line = (isJson ? quoted(KEY) : KEY) + ": [" + quoted(id) + "]";
    int open = text.lastIndexOf('{', first);
    boolean isFlow = open >= 0 && text.substring(open + 1, first).isBlank();
    if (isFlow) {
      String space = text.substring(open + 1, first);
      return insert(first, line + "," + (space.isEmpty() ? " " : space));
    }
    String indent = " ".repeat(first - startOfLine(first));
    Node.Member behind = entry.members().get(0);
    boolean isOneLine =
        behind.value() instanceof Node.Text value
            && value.at().line() == behind.keyAt().line()
            && isEndOfValue(entry, value.at().line());
    if (!isOneLine) {
      return insert(first, line + lineEnd() + indent);
    }
    int end = text.indexOf('\n', first);
    return end < 0
        ? insert(text.length(), lineEnd() + indent + line)
        : insert(end + 1, indent + line + lineEnd());
  }

  /** Whether a value ends on its line: the next key is on the next line, or there is none. */
  private static boolean isEndOfValue(Node.Mapping entry, int line) {
    return entry.members().size() > 1 && entry.members().get(1).keyAt().line() == line + 1;
  }

  private String quoted(String id) {
    return isJson ? '"' + id + '"' : id;
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static TextEdit insert(int at, String what) {
    return new TextEdit(at, at, what);
  }
}
