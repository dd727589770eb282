package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawField;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reads typed fields: those of {@code kb.yaml}, and the values of entries.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><td>{@code number}</td><td>{@code 12.5}, with the unit of the field</td></tr>
 * <tr><td>{@code text}</td><td>inline Markdown</td></tr>
 * <tr><td>{@code date}</td><td>{@code 2026-01-31}</td></tr>
 * <tr><td>{@code yes-no}</td><td>{@code true} or {@code false}</td></tr>
 * <tr><td>{@code link}</td><td>a web address</td></tr>
 * </table>
 */
public final class FieldReader {
  static final AllowedKeys FIELD =
      AllowedKeys.of("a field", "unit", "visible").requiring("label", "type");
  private static final AllowedKeys VALUE =
      AllowedKeys.of("a value", "basis", "source").requiring("value");

  private static final String NUMBER = "number";
  private static final List<String> TYPES = List.of(NUMBER, "text", "date", "yes-no", "link");

  /** The unit of a number that has none, as of a count. */
  private static final String NO_UNIT = "none";

  private static final Pattern DIGITS = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,9})?");
  private static final Pattern WITH_UNIT = Pattern.compile("[-+]?[0-9][0-9.,]*\\s*\\S.*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/\"<>]+[^\\s\"<>]*");

  private final NodeReader reader;

  FieldReader(NodeReader reader) {
    this.reader = reader;
  }

  /** Reads a field of {@code kb.yaml}. */
  RawField field(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    return reader
        .fields(member.value(), NodeReader.quoted(member.key()), FIELD)
        .map(own -> field(id, own))
        .orElse(new RawField(id, new Located<>("", member.keyAt()), "", "", false));
  }

  private RawField field(Located<String> id, MappingFields own) {
    String type = own.choice("type", TYPES, "");
    boolean isVisible =
        own.node("visible").flatMap(node -> reader.flag(node, "\"visible\"")).orElse(false);
    return new RawField(id, own.text("label"), type, unit(id, type, own), isVisible);
  }

  private String unit(Located<String> id, String type, MappingFields own) {
    Located<String> unit = own.text("unit");
    if (type.equals(NUMBER) && !own.has("unit")) {
      String what = "the number " + NodeReader.quoted(id.value()) + " has no unit";
      String cure = "add one, as \"unit: kcal\", or \"unit: none\" for a plain number";
      reader.problems().add(id.at(), ProblemCode.MISSING_UNIT, what, cure);
    }
    if (!type.isEmpty() && !type.equals(NUMBER) && own.has("unit")) {
      String what = "a field of type " + NodeReader.quoted(type) + " has no unit";
      reader.badValue(unit.at(), what, "leave it out, or make it a number");
    }
    return unit.value().equals(NO_UNIT) || !type.equals(NUMBER) ? "" : unit.value();
  }

  /** Reads the values of an entry, without their types, which {@code kb.yaml} has. */
  List<RawField.Value> values(MappingFields entry) {
    List<RawField.Value> values = new ArrayList<>();
    List<Node.Member> members =
        entry.node("fields").flatMap(node -> reader.members(node, "\"fields\"")).orElse(List.of());
    Node.@Nullable Member before = null;
    for (Node.Member member : members) {
      if (!isDecimals(member, before)) {
        value(member).ifPresent(values::add);
      }
      before = member;
    }
    return values;
  }

  /** Whether a key is the decimals of the number before it, behind a comma; reports that. */
  private boolean isDecimals(Node.Member member, Node.@Nullable Member before) {
    if (before == null
        || !(before.value() instanceof Node.Numeral number)
        || !(member.value() instanceof Node.Nothing)
        || !member.key().matches("[0-9]+")) {
      return false;
    }
    String what =
        NodeReader.quoted(number.digits() + "," + member.key()) + " has a comma for its decimals";
    String cure = "write a point: " + number.digits() + "." + member.key();
    reader.badValue(number.at(), what, cure);
    return true;
  }

  private Optional<RawField.Value> value(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    if (!(member.value() instanceof Node.Mapping mapping)) {
      return plain(member.value(), NodeReader.quoted(member.key()))
          .map(value -> new RawField.Value(id, value, "stated", List.of()));
    }
    MappingFields own = MappingFields.open(mapping, VALUE, reader);
    return own.node("value")
        .flatMap(node -> plain(node, NodeReader.quoted("value")))
        .map(value -> new RawField.Value(id, value, own.basis(), CitationReader.read(own, reader)));
  }

  private Optional<Node> plain(Node node, String name) {
    if (node instanceof Node.Text) {
      return reader.text(node, name).map(text -> new Node.Text(text.value(), text.at()));
    }
    if (node instanceof Node.Numeral || node instanceof Node.Flag) {
      return Optional.of(node);
    }
    reader.wrongType(node, name, "text, a number, true or false");
    return Optional.empty();
  }

  /**
   * The value of a field as text: digits, Markdown, an ISO date, {@code true} or {@code false}, an
   * address. Reports {@code wrong-type} and {@code bad-value} where it is not of the field's type.
   */
  public static Optional<String> typed(RawField.Value value, String type, Problems problems) {
    NodeReader reader = new NodeReader(problems);
    String name = NodeReader.quoted(value.field().value());
    return switch (type) {
      case NUMBER -> new FieldReader(reader).number(value.value(), name);
      case "text" -> reader.text(value.value(), name).map(Located::value);
      case "date" -> new FieldReader(reader).date(value.value(), name);
      case "yes-no" -> reader.flag(value.value(), name).map(String::valueOf);
      case "link" -> new FieldReader(reader).address(value.value(), name);
      default -> Optional.empty();
    };
  }

  private Optional<String> number(Node node, String name) {
    if (node instanceof Node.Numeral number) {
      return plainDigits(number, name);
    }
    if (node instanceof Node.Text text && WITH_UNIT.matcher(text.value()).matches()) {
      String what = name + " must be a number, not " + NodeReader.quoted(text.value());
      String cure = "write the number alone, as 12.5; its unit stands in kb.yaml";
      reader.problems().add(node.at(), ProblemCode.WRONG_TYPE, what, cure);
    } else {
      reader.wrongType(node, name, "a number");
    }
    return Optional.empty();
  }

  private Optional<String> plainDigits(Node.Numeral number, String name) {
    if (DIGITS.matcher(number.digits()).matches()) {
      return Optional.of(number.digits());
    }
    String what = name + " cannot be " + NodeReader.shown(number);
    String cure =
        "write it in plain digits, as 12.5: at most twelve before the point and nine behind";
    reader.badValue(number.at(), what, cure);
    return Optional.empty();
  }

  private Optional<String> date(Node node, String name) {
    if (node instanceof Node.Text) {
      return reader.date(node, name).map(String::valueOf);
    }
    reader.wrongType(node, name, "a date");
    return Optional.empty();
  }

  private Optional<String> address(Node node, String name) {
    if (!(node instanceof Node.Text)) {
      reader.wrongType(node, name, "a web address");
      return Optional.empty();
    }
    Optional<Located<String>> address = reader.word(node, name);
    Position at = node.at();
    return address.flatMap(
        text ->
            reader.matching(
                new Located<>(text.value(), at),
                ADDRESS,
                "write a web address, as https://example.org/page"));
  }
}
