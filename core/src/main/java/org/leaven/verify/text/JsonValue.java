package org.leaven.verify.text;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TableReader;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;

/** A JSON value that is read by keys; a missing value is empty. */
public record JsonValue(Optional<Node> node) {

  public static JsonValue of(String path, String json) {
    return new JsonValue(TreeParser.read(new SourceFile(path, json)).value());
  }

  /** The rows of a CSV table, as objects with the first row's cells as keys. */
  public static JsonValue ofTable(String path, String csv) {
    return new JsonValue(
        TableReader.read(new SourceFile(path, csv), ",").value().map(TableReader.Table::records));
  }

  public JsonValue get(String key) {
    return new JsonValue(node.flatMap(own -> own.get(key)));
  }

  public List<JsonValue> items() {
    return node.filter(Node.Sequence.class::isInstance).stream()
        .flatMap(list -> ((Node.Sequence) list).items().stream())
        .map(item -> new JsonValue(Optional.of(item)))
        .toList();
  }

  /** The text; empty for a missing value and for one that is not a text. */
  public String text() {
    return node.filter(Node.Text.class::isInstance)
        .map(text -> ((Node.Text) text).value())
        .orElse("");
  }

  /** The text, digits of a number, {@code true} or {@code false}; empty for anything else. */
  public String plain() {
    return node.map(
            own ->
                own instanceof Node.Numeral number
                    ? number.digits()
                    : own instanceof Node.Flag flag ? String.valueOf(flag.value()) : text())
        .orElse("");
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().map(JsonValue::text).toList();
  }

  /** The text at a key of each item of a list. */
  public List<String> texts(String key) {
    return items().stream().map(item -> item.get(key).text()).toList();
  }
}
