package org.leaven.dataset.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Located;

/** Reads a mapping of ids to things; of an id met twice, the first counts. */
final class CatalogueReader {
  private final NodeReader reader;

  CatalogueReader(NodeReader reader) {
    this.reader = reader;
  }

  /** Reads a catalogue that may be left out. */
  <T extends Identified> Catalogue<T> read(
      Fields fields, String key, Function<Node.Member, T> item) {
    Optional<Node> node = fields.node(key);
    if (node.isEmpty()) {
      return new Catalogue<>(List.of(), !fields.has(key));
    }
    return reader
        .members(node.get(), NodeReader.quoted(key))
        .map(members -> items(members, item))
        .orElse(Catalogue.unread());
  }

  /** Reads a catalogue that must be there, with something in it. */
  <T extends Identified> Catalogue<T> filled(
      Fields fields, String key, Function<Node.Member, T> item) {
    Catalogue<T> catalogue = read(fields, key, item);
    boolean isEmpty = catalogue.isWhole() && catalogue.items().isEmpty();
    if (isEmpty) {
      fields
          .node(key)
          .ifPresent(node -> reader.badValue(node.at(), "\"" + key + "\" is empty", "add one"));
    }
    return isEmpty ? Catalogue.unread() : catalogue;
  }

  private <T extends Identified> Catalogue<T> items(
      List<Node.Member> members, Function<Node.Member, T> item) {
    Map<String, T> items = new LinkedHashMap<>();
    for (Node.Member member : members) {
      Ids.check(new Located<>(member.key(), member.keyAt()), reader.problems());
      items.putIfAbsent(member.key(), item.apply(member));
    }
    return new Catalogue<>(List.copyOf(items.values()), true);
  }
}
