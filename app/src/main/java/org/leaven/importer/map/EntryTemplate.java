package org.leaven.importer.map;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/** A template for a part of an entry, filled from a record. */
public sealed interface EntryTemplate {

  /** The templates in it. */
  default List<EntryTemplate> parts() {
    return List.of();
  }

  /** Whether any part of it comes from the record. */
  default boolean usesRecord() {
    return this instanceof Choice
        || this instanceof Rule
        || parts().stream().anyMatch(EntryTemplate::usesRecord);
  }

  /** All rules in it. */
  default Stream<Rule> rules() {
    Stream<Rule> own = this instanceof Rule rule ? Stream.of(rule) : Stream.of();
    return Stream.concat(own, parts().stream().flatMap(EntryTemplate::rules));
  }

  /** A value that is the same for every record. */
  record Constant(Node value) implements EntryTemplate {}

  /** A mapping with keys given in the import map. */
  record Branch(List<Part> keys, Position at) implements EntryTemplate {
    public Branch {
      keys = List.copyOf(keys);
    }

    @Override
    public List<EntryTemplate> parts() {
      return keys.stream().map(Part::template).toList();
    }

    public Optional<EntryTemplate> part(String key) {
      return keys.stream().filter(own -> own.key().equals(key)).map(Part::template).findFirst();
    }
  }

  /** One key of a branch. */
  record Part(String key, Position keyAt, EntryTemplate template) {}

  /** A list with items given in the import map. */
  record Items(List<EntryTemplate> parts, Position at) implements EntryTemplate {
    public Items {
      parts = List.copyOf(parts);
    }
  }

  /** The first of several templates that the record fits. */
  record Choice(List<EntryTemplate> parts, Position at) implements EntryTemplate {
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /** The conversion of a value. */
  enum Conversion {
    PLAIN,
    MARKDOWN,
    HTML,
    SLUG,
    NUMBER,
    YES_NO
  }

  /** What a field of an entry takes texts for. */
  enum Syntax {
    TEXT,
    INLINE_MARKDOWN,
    BLOCK_MARKDOWN
  }

  /** Which of several values is used. */
  enum Pick {
    ALL,
    FIRST,
    LAST
  }

  /**
   * What becomes of one value.
   *
   * @param lookup the field by which the value refers to another record; empty when it refers to
   *     none
   */
  record Change(
      ValueTable table,
      String lookup,
      String prefix,
      String suffix,
      Conversion conversion,
      Syntax target) {}

  /**
   * Takes one or several values from fields of the record.
   *
   * @param from paths of the fields
   * @param where conditions on each value
   * @param match the parts of a text that are used; null for the whole
   * @param split separator of the items in a text; empty when it is one item
   * @param join what is put between several values to make one text; null when they stay a list
   * @param fallback the value to use when the record has none
   * @param each the template for each value
   * @param key with {@code each}: the key of the value, so that the list becomes a mapping
   */
  record Rule(
      List<String> from,
      List<FieldTest> where,
      @Nullable Pattern match,
      String split,
      Pick pick,
      Change change,
      @Nullable String join,
      boolean optional,
      Optional<Node> fallback,
      Optional<EntryTemplate> each,
      Optional<Rule> key,
      Position at)
      implements EntryTemplate {
    public Rule {
      from = List.copyOf(from);
      where = List.copyOf(where);
    }

    @Override
    public List<EntryTemplate> parts() {
      return each.stream().toList();
    }

    /** Its fields, as messages name them. */
    public String field() {
      return String.join("\", \"", from);
    }
  }
}
