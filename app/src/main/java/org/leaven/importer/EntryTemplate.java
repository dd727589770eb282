package org.leaven.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** A template for a part of an entry, filled from a record. */
sealed interface EntryTemplate {

  /** Whether any part of it comes from the record. */
  boolean usesRecord();

  /** A value that is the same for every record. */
  record Constant(Node value) implements EntryTemplate {
    @Override
    public boolean usesRecord() {
      return false;
    }
  }

  /** A mapping with keys given in the import map. */
  record Branch(List<Part> parts, Position at) implements EntryTemplate {
    public Branch {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean usesRecord() {
      return parts.stream().anyMatch(part -> part.template().usesRecord());
    }

    Optional<EntryTemplate> part(String key) {
      return parts.stream().filter(own -> own.key().equals(key)).map(Part::template).findFirst();
    }
  }

  /** One key of a branch. */
  record Part(String key, Position keyAt, EntryTemplate template) {}

  /** A list with items given in the import map. */
  record Items(List<EntryTemplate> items, Position at) implements EntryTemplate {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean usesRecord() {
      return items.stream().anyMatch(EntryTemplate::usesRecord);
    }
  }

  /** The conversion of a value. */
  enum Conversion {
    TEXT,
    SLUG,
    NUMBER
  }

  /**
   * Takes one or several values from a field of the record.
   *
   * @param from the field; nested fields are separated by dots; {@code .} is the value itself
   * @param split separator of the items in a text; empty when it is one item
   * @param table replacement values by value in the record; empty when values are used unchanged
   * @param lookup the field by which the value refers to another record; empty when it refers to
   *     none
   * @param fallback the value to use when the record has none
   * @param each the template for each item of a list
   * @param key with {@code each}: the key of the item, so that the list becomes a mapping
   */
  record Rule(
      String from,
      String split,
      Map<String, Node> table,
      String lookup,
      Conversion conversion,
      String prefix,
      String suffix,
      boolean optional,
      Optional<Node> fallback,
      Optional<EntryTemplate> each,
      Optional<Rule> key,
      Position at)
      implements EntryTemplate {
    public Rule {
      table = Map.copyOf(table);
    }

    @Override
    public boolean usesRecord() {
      return true;
    }
  }
}
