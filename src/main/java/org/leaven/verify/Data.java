package org.leaven.verify;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.tree.Node;
import org.leaven.dataset.tree.TreeReader;
import org.leaven.source.SourceFile;

/** A value in a file of data, that is asked for by its keys; what is not there is empty. */
record Data(Optional<Node> node) {

  static Data of(String path, String json) {
    return new Data(TreeReader.read(new SourceFile(path, json)).value());
  }

  Data get(String key) {
    return new Data(
        node.filter(Node.Mapping.class::isInstance)
            .flatMap(
                mapping ->
                    ((Node.Mapping) mapping)
                        .members().stream()
                            .filter(member -> member.key().equals(key))
                            .map(Node.Member::value)
                            .findFirst()));
  }

  List<Data> items() {
    return node.filter(Node.Sequence.class::isInstance).stream()
        .flatMap(list -> ((Node.Sequence) list).items().stream())
        .map(item -> new Data(Optional.of(item)))
        .toList();
  }

  /** The text; empty for nothing and for what is none. */
  String text() {
    return node.filter(Node.Text.class::isInstance)
        .map(text -> ((Node.Text) text).value())
        .orElse("");
  }

  /** The texts of a list. */
  List<String> texts() {
    return items().stream().map(Data::text).toList();
  }

  /** What stands at a key in each item of a list. */
  List<String> texts(String key) {
    return items().stream().map(item -> item.get(key).text()).toList();
  }
}
