package org.leaven.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;

/** A request of the editor: a JSON object. */
record EditorRequest(Node body) {
  static EditorRequest read(String json) throws EditRefusedException {
    Optional<Node> body = TreeParser.read(new SourceFile("request.json", json)).value();
    if (body.isPresent() && body.get() instanceof Node.Mapping) {
      return new EditorRequest(body.get());
    }
    throw new EditRefusedException(400, "bad-request", "the request is not a JSON object");
  }

  /** A text; none where it is missing. */
  Optional<String> find(String key) {
    return body.get(key)
        .filter(Node.Text.class::isInstance)
        .map(node -> ((Node.Text) node).value());
  }

  String text(String key) throws EditRefusedException {
    return find(key)
        .orElseThrow(
            () -> new EditRefusedException(400, "bad-request", "\"" + key + "\" is missing"));
  }

  /** A number; none where it is missing. */
  OptionalDouble number(String key) {
    return body.get(key)
        .filter(Node.Numeral.class::isInstance)
        .map(node -> OptionalDouble.of(Double.parseDouble(((Node.Numeral) node).digits())))
        .orElse(OptionalDouble.empty());
  }

  /** Mappings whose keys were moved, by the keys that lead to them. */
  Map<List<String>, List<String>> orders() {
    Map<List<String>, List<String>> orders = new LinkedHashMap<>();
    for (Node own : body.get("orders").map(Node::items).orElse(List.of())) {
      orders.put(texts(own, "at"), texts(own, "keys"));
    }
    return orders;
  }

  /** What is removed from the main file and from the entries that use it, by its keys. */
  List<List<String>> removed() {
    return body.get("removed").map(Node::items).orElse(List.of()).stream()
        .map(EditorRequest::texts)
        .filter(own -> own.size() > 1)
        .toList();
  }

  /** The requests for single files that this one is made of; itself, where it names one file. */
  List<EditorRequest> parts() {
    return body.get("files").map(Node::items).orElse(List.of(body)).stream()
        .map(EditorRequest::new)
        .toList();
  }

  private static List<String> texts(Node node, String key) {
    return node.get(key).map(EditorRequest::texts).orElse(List.of());
  }

  private static List<String> texts(Node node) {
    return node.items().stream()
        .filter(Node.Text.class::isInstance)
        .map(item -> ((Node.Text) item).value())
        .toList();
  }

  /** Which entry of a file that holds a list of them; -1 where the file holds one. */
  int index() {
    return body.get("index")
        .filter(Node.Numeral.class::isInstance)
        .map(node -> ((Node.Numeral) node).digits())
        .filter(digits -> digits.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElse(-1);
  }

  /** Whether a flag is set. */
  boolean is(String key) {
    return body.get(key).filter(node -> node instanceof Node.Flag flag && flag.value()).isPresent();
  }

  Optional<Node> value() {
    return body.get("value");
  }
}
