package org.leaven.dataset.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry.RawDose;
import org.leaven.source.problem.ProblemCode;

/**
 * Reads doses: times such as {@code 30 s}, and whole numbers of repetitions and sets.
 *
 * <table>
 *   <caption>Units</caption>
 *   <tr><td>{@code hold}</td><td>s, min, h</td></tr>
 *   <tr><td>{@code rest}</td><td>s, min, h, d</td></tr>
 *   <tr><td>{@code duration}</td><td>s, min, h, d, wk</td></tr>
 *   <tr><td>{@code repetitions}, {@code sets}, {@code frequency}</td><td>none</td></tr>
 * </table>
 */
final class DoseReader {
  private static final Pattern TIME =
      Pattern.compile("(?<amount>[0-9]{1,9}(\\.[0-9]{1,9})?) ?(?<unit>[a-z]+)");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
  private static final Map<String, List<String>> UNITS = units();

  private static final Pattern RANGE = Pattern.compile("\\d+\\s*(-|–|to|or)\\s*\\d+");

  private final NodeReader reader;

  DoseReader(NodeReader reader) {
    this.reader = reader;
  }

  private static Map<String, List<String>> units() {
    Map<String, List<String>> units = new LinkedHashMap<>();
    units.put("hold", List.of("s", "min", "h"));
    units.put("duration", List.of("s", "min", "h", "d", "wk"));
    units.put("repetitions", List.of());
    units.put("sets", List.of());
    units.put("frequency", List.of());
    units.put("rest", List.of("s", "min", "h", "d"));
    return units;
  }

  /** The doses of a step, in the order hold, duration, repetitions, sets, frequency, rest. */
  List<RawDose> read(MappingFields step) {
    List<RawDose> doses = new ArrayList<>();
    UNITS.forEach(
        (kind, units) -> {
          Optional<Node> node = step.node(kind);
          node.flatMap(own -> units.isEmpty() ? count(kind, own) : time(kind, own))
              .ifPresent(doses::add);
        });
    return doses;
  }

  private Optional<RawDose> time(String kind, Node node) {
    List<String> units = UNITS.getOrDefault(kind, List.of());
    Matcher time = TIME.matcher(node instanceof Node.Text text ? text.value() : "");
    if (!time.matches() || new BigDecimal(time.group("amount")).signum() == 0) {
      return bad(node, kind, "write a number and a unit, such as \"30 s\"");
    }
    if (!units.contains(time.group("unit"))) {
      return bad(node, kind, "use one of these units: " + String.join(", ", units));
    }
    return Optional.of(new RawDose(kind, time.group("amount"), time.group("unit")));
  }

  private Optional<RawDose> count(String kind, Node node) {
    Optional<String> whole =
        node instanceof Node.Numeral number ? whole(number.digits()) : Optional.empty();
    return whole.isPresent()
        ? Optional.of(new RawDose(kind, whole.get(), ""))
        : bad(
            node,
            kind,
            isRange(node)
                ? "write one number, or say the range in the text of the step"
                : "write a whole number above 0, without quotes");
  }

  private static boolean isRange(Node node) {
    return node instanceof Node.Text text && RANGE.matcher(text.value()).matches();
  }

  /** A whole number from 1 to a million in plain digits; {@code 5.0} is whole, too. */
  private static Optional<String> whole(String digits) {
    try {
      BigDecimal number = new BigDecimal(digits);
      boolean fits = number.signum() > 0 && number.compareTo(MOST) <= 0;
      return fits && number.stripTrailingZeros().scale() <= 0
          ? Optional.of(number.toBigInteger().toString())
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<RawDose> bad(Node node, String kind, String cure) {
    String written =
        node instanceof Node.Text text
            ? NodeReader.quoted(text.value())
            : node instanceof Node.Numeral number ? NodeReader.shown(number) : node.kind();
    reader
        .problems()
        .add(node.at(), ProblemCode.BAD_DOSE, "\"" + kind + "\" cannot be " + written, cure);
    return Optional.empty();
  }
}
