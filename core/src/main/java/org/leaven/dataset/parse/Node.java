package org.leaven.dataset.parse;

import java.util.List;
import org.leaven.source.problem.Position;

/** A value parsed from YAML, JSON or CSV, with the position where it begins. */
public sealed interface Node {

  /** The position of the value's first character, behind any anchor or tag. */
  Position at();

  /** The kind of value, in an author's words: {@code text}, {@code a number}, {@code a list}. */
  String kind();

  /** The same value at another position: that of an alias to it. */
  Node movedTo(Position place);

  /** Text, quoted or not. */
  record Text(String value, Position at) implements Node {
    @Override
    public String kind() {
      return "text";
    }

    @Override
    public Node movedTo(Position place) {
      return new Text(value, place);
    }
  }

  /**
   * A number.
   *
   * @param digits as its author wrote it
   */
  record Numeral(String digits, Position at) implements Node {
    @Override
    public String kind() {
      return "a number";
    }

    @Override
    public Node movedTo(Position place) {
      return new Numeral(digits, place);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(boolean value, Position at) implements Node {
    @Override
    public String kind() {
      return "a bare " + value;
    }

    @Override
    public Node movedTo(Position place) {
      return new Flag(value, place);
    }
  }

  /**
   * No value: {@code null}, {@code ~}, or nothing behind the colon.
   *
   * @param written the text at its position: such a word, or a comment; may be empty
   */
  record Nothing(Position at, String written) implements Node {
    /** A missing value. */
    public Nothing(Position at) {
      this(at, "");
    }

    @Override
    public String kind() {
      return "nothing";
    }

    @Override
    public Node movedTo(Position place) {
      return new Nothing(place, written);
    }
  }

  /** A list, in the author's order. */
  record Sequence(List<Node> items, Position at) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public Node movedTo(Position place) {
      return new Sequence(items, place);
    }
  }

  /** Keys and values, in the author's order; a key may occur more than once. */
  record Mapping(List<Member> members, Position at) implements Node {
    public Mapping {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    @Override
    public Node movedTo(Position place) {
      return new Mapping(members, place);
    }
  }

  /** One key of a mapping and its value. */
  record Member(String key, Position keyAt, Node value) {}
}
