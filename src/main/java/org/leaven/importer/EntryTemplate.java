package org.leaven.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** How a part of an entry is filled from a record. */
sealed interface EntryTemplate {

  /** Whether anything of the record goes into it. */
  boolean asksTheRecord();

  /** The same for every record. */
  record Constant(Node value) implements EntryTemplate {
    @Override
    public boolean asksTheRecord() {
      return false;
    }
  }

  /** A mapping with keys that the map names. */
  record Branch(List<Part> parts, Position at) implements EntryTemplate {
    public Branch {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean asksTheRecord() {
      return parts.stream().anyMatch(part -> part.template().asksTheRecord());
    }

    Optional<EntryTemplate> part(String key) {
      return parts.stream().filter(own -> own.key().equals(key)).map(Part::template).findFirst();
    }
  }

  /** One key of a branch. */
  record Part(String key, Position keyAt, EntryTemplate template) {}

  /** A list whose items the map names. */
  record Items(List<EntryTemplate> items, Position at) implements EntryTemplate {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean asksTheRecord() {
      return items.stream().anyMatch(EntryTemplate::asksTheRecord);
    }
  }

  /** What is done to a value on its way. */
  enum Form {
    TEXT,
    SLUG,
    NUMBER
  }

  /**
   * A value, or many, out of a field of the record.
   *
   * @param from the field; fields inside others are parted by dots; {@code .} is the value itself
   * @param split what parts the items of a text; empty when it is one
   * @param table values by what the record says; empty when it is taken as it stands
   * @param lookup the field by which the value names another record; empty when it names none
   * @param fallback what stands there when the record says nothing
   * @param each how each item of a list is filled
   * @param key with {@code each}: the key of the item, so that a mapping comes of the list
   */
  record Rule(
      String from,
      String split,
      Map<String, Node> table,
      String lookup,
      Form form,
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
    public boolean asksTheRecord() {
      return true;
    }
  }
}
