package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawReason;
import org.leaven.source.problem.Located;

/** Reads reasons: a text, a mapping with {@code text}, or a list of these. */
final class ReasonReader {
  private static final AllowedKeys KEYS =
      AllowedKeys.of("a reason", "basis", "source").requiring("text");

  private ReasonReader() {}

  /**
   * Reads the reasons at a node.
   *
   * @param key the key of the reasons
   */
  static List<RawReason> read(Node node, String key, NodeReader reader) {
    List<NamedNode> named = NodeReader.oneOrMany(node, key);
    if (named.isEmpty()) {
      reader.badValue(node.at(), "the list of reasons is empty", "write one, or leave it out");
    }
    List<RawReason> reasons = new ArrayList<>();
    for (NamedNode own : named) {
      reader
          .textOrFields(own, "text", KEYS)
          .flatMap(fields -> reason(fields, reader))
          .ifPresent(reasons::add);
    }
    return reasons;
  }

  private static Optional<RawReason> reason(MappingFields fields, NodeReader reader) {
    Located<String> text = fields.text("text");
    RawReason reason = new RawReason(text, fields.basis(), CitationReader.read(fields, reader));
    return text.value().isEmpty() ? Optional.empty() : Optional.of(reason);
  }
}
