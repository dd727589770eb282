package org.leaven.dataset.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leaven.source.problem.Position;

/** A value parsed from YAML, JSON or CSV, with the position where it begins. */
public sealed interface Node {

  /** The position of the value's first character, behind any anchor or tag. */
  Position at();

  /** The kind of value, in an author's words: {@code text}, {@code a number}, {@code a list}. */
  String kind();

  /** The same value at another position: that of an alias to it. */
  Node movedTo(Position place);

  /** The keys and values of a mapping; none of any other value. */
  default List<Member> members() {
    return List.of();
  }

  /** The items of a list; any other value alone. */
  default List<Node> items() {
    return List.of(this);
  }

  /** The values right inside a list or mapping; none of any other value. */
  default List<Node> children() {
    return this instanceof Sequence list
        ? list.items
        : members().stream().map(Member::value).toList();
  }

  /** The value of a key; empty where there is none. */
  default Optional<Node> get(String key) {
    for (Member member : members()) {
      if (member.key().equals(key)) {
        return Optional.of(member.value());
      }
    }
    return Optional.empty();
  }

  /** The same value, and all that is in it, at other positions. */
  default Node relocated(UnaryOperator<Position> move) {
    Position place = move.apply(at());
    if (this instanceof Sequence list) {
      return new Sequence(list.items.stream().map(own -> own.relocated(move)).toList(), place);
    }
    if (this instanceof Mapping mapping) {
      return new Mapping(
          mapping.members.stream()
              .map(own -> new Member(own.key, move.apply(own.keyAt), own.value.relocated(move)))
              .toList(),
          place);
    }
    return movedTo(place);
  }

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
