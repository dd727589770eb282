package org.leaven.dataset.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.HiddenCharacters;
import org.leaven.source.text.NearestName;

/**
 * Reads texts, lists, flags and dates from nodes. Invalid values are reported and left out. Codes:
 * {@code wrong-type}, {@code blank-text}, {@code bad-value}.
 */
final class NodeReader {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Text that never needs quotes. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,40}");

  private final Problems problems;

  NodeReader(Problems problems) {
    this.problems = problems;
  }

  Problems problems() {
    return problems;
  }

  /** A number as it is written; in quotes where it ends in a point. */
  static String shown(Node.Numeral number) {
    return number.digits().endsWith(".") ? quoted(number.digits()) : number.digits();
  }

  static String quoted(String key) {
    return '"' + key + '"';
  }

  static String itemOf(String key) {
    return "an item of \"" + key + '"';
  }

  /** A text without hidden characters and without white space at its ends. */
  Optional<Located<String>> text(Node node, String name) {
    return word(node, name).map(text -> new Located<>(text.value().strip(), text.at()));
  }

  /**
   * A text without hidden characters, exactly as written: an id, a date, a name.
   *
   * @param name its name in problem messages: {@code "name"}, {@code an item of "aliases"}
   */
  Optional<Located<String>> word(Node node, String name) {
    if (!(node instanceof Node.Text text)) {
      wrongType(node, name, "text");
      return Optional.empty();
    }
    if (isBlank(text.value())) {
      problems.add(node.at(), ProblemCode.BLANK_TEXT, name + " is blank", "write some text");
      return Optional.empty();
    }
    return shown(text, name);
  }

  private Optional<Located<String>> shown(Node.Text text, String name) {
    OptionalInt hidden = HiddenCharacters.in(text.value()).findFirst();
    if (hidden.isPresent()) {
      String what = name + " holds " + HiddenCharacters.describe(hidden.getAsInt());
      problems.add(text.at(), ProblemCode.BAD_VALUE, what, "remove it");
      return Optional.empty();
    }
    return Optional.of(new Located<>(text.value(), text.at()));
  }

  static boolean isBlank(String text) {
    return text.codePoints().allMatch(NodeReader::isSpace);
  }

  /**
   * Whether a character shows nothing: white space, and invisible characters such as the zero-width
   * space.
   */
  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  /** The texts of a list. */
  List<Located<String>> texts(Node node, String key) {
    return items(node, quoted(key)).stream()
        .flatMap(item -> text(item, itemOf(key)).stream())
        .toList();
  }

  /** The texts of a list, exactly as written. */
  List<Located<String>> words(Node node, String key) {
    return items(node, quoted(key)).stream()
        .flatMap(item -> word(item, itemOf(key)).stream())
        .toList();
  }

  /** The items of a list. */
  List<Node> items(Node node, String name) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    wrongType(node, name, "a list");
    return List.of();
  }

  /** The items of a list, or the node itself, where both are allowed under a key. */
  static List<NamedNode> oneOrMany(Node node, String key) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(item -> new NamedNode(item, itemOf(key))).toList();
    }
    return List.of(new NamedNode(node, quoted(key)));
  }

  /**
   * The fields of a mapping for which a single text is a short notation.
   *
   * @param key the key of that text
   */
  Optional<MappingFields> textOrFields(NamedNode named, String key, AllowedKeys keys) {
    if (named.node() instanceof Node.Text text) {
      return Optional.of(MappingFields.shorthand(text, key, named.name(), this));
    }
    if (named.node() instanceof Node.Mapping mapping) {
      return Optional.of(MappingFields.open(mapping, keys, this));
    }
    wrongType(named.node(), named.name(), "text or a mapping");
    return Optional.empty();
  }

  /** The members of a mapping whose keys the author chooses; empty when it is no mapping. */
  Optional<List<Node.Member>> members(Node node, String name) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping.members());
    }
    wrongType(node, name, "a mapping");
    return Optional.empty();
  }

  /** The fields of a mapping with a fixed set of keys. */
  Optional<MappingFields> fields(Node node, String name, AllowedKeys keys) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(MappingFields.open(mapping, keys, this));
    }
    if (node instanceof Node.Text text && keys.required().size() == 1) {
      String what = name + " must be a mapping, not text";
      String value = PLAIN.matcher(text.value()).matches() ? text.value() : "…";
      String cure = "write it as " + sample(node.at(), keys.required().get(0), value);
      problems.add(node.at(), ProblemCode.WRONG_TYPE, what, cure);
    } else {
      wrongType(node, name, "a mapping");
    }
    return Optional.empty();
  }

  private static String sample(Position at, String key, String value) {
    return at.path().endsWith(".json")
        ? "{\"" + key + "\": \"" + value + "\"}"
        : "{" + key + ": " + value + "}";
  }

  Optional<Boolean> flag(Node node, String name) {
    if (node instanceof Node.Flag flag) {
      return Optional.of(flag.value());
    }
    wrongType(node, name, "true or false");
    return Optional.empty();
  }

  /** One of a few allowed words. */
  Optional<String> choice(Node node, String key, List<String> allowed) {
    Optional<Located<String>> word = word(node, quoted(key));
    if (word.isPresent() && !allowed.contains(word.get().value())) {
      String what = "unknown " + key + " " + quoted(word.get().value());
      badValue(node.at(), what, NearestName.cure(word.get().value(), allowed));
      return Optional.empty();
    }
    return word.map(Located::value);
  }

  /** A text that matches a pattern. */
  Optional<String> matching(Located<String> text, Pattern pattern, String cure) {
    if (text.value().isEmpty() || pattern.matcher(text.value()).matches()) {
      return Optional.of(text.value());
    }
    badValue(text.at(), "bad value " + quoted(text.value()), cure);
    return Optional.empty();
  }

  /** A date that exists, as {@code 2026-01-31}. */
  Optional<LocalDate> date(Node node, String name) {
    Optional<Located<String>> text = word(node, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String date = text.get().value();
    if (!DATE.matcher(date).matches()) {
      badValue(node.at(), quoted(date) + " is not a date", "write it as 2026-01-31");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      badValue(node.at(), "there is no day " + quoted(date), "check the month and the day");
      return Optional.empty();
    }
  }

  void badValue(Position at, String what, String cure) {
    problems.add(at, ProblemCode.BAD_VALUE, what, cure);
  }

  void wrongType(Node node, String name, String wanted) {
    if (node instanceof Node.Nothing nothing) {
      String what = name + " is empty, where " + wanted + " must stand";
      problems.add(node.at(), ProblemCode.WRONG_TYPE, what, filling(nothing.written()));
    } else {
      String what = name + " must be " + wanted + ", not " + node.kind();
      problems.add(node.at(), ProblemCode.WRONG_TYPE, what, cure(node, wanted));
    }
  }

  /** The advice for an empty value: a word for null, or a comment, may have been meant as text. */
  private static String filling(String written) {
    if (written.startsWith("#")) {
      return "fill it in; text that begins with \"#\" goes in quotes";
    }
    return written.matches("~|[Nn]ull|NULL")
        ? "fill it in, or put \"" + written + "\" in quotes where it is meant as a word"
        : "fill it in";
  }

  private static String flagCure(Node node) {
    String word = node instanceof Node.Text text ? text.value().toLowerCase(Locale.ROOT) : "";
    return switch (word) {
      case "yes", "on" -> "write true";
      case "no", "off" -> "write false";
      case "true", "false" -> "write it without quotes";
      default -> "write true or false";
    };
  }

  private static String cure(Node node, String wanted) {
    boolean textWanted = wanted.startsWith("text");
    if (textWanted && (node instanceof Node.Numeral || node instanceof Node.Flag)) {
      return "put it in quotes";
    }
    if (textWanted) {
      return node instanceof Node.Mapping ? "put text with a \": \" in quotes" : "write one text";
    }
    return switch (wanted) {
      case "a number of degrees" -> "write a whole number without quotes";
      case "a number" -> "write it without quotes, as 12.5";
      case "a date" -> "write it as 2026-01-31";
      case "a web address" -> "write it as https://example.org/page";
      case "a list" -> "write its items in [ ], or each behind a \"- \"";
      case "a mapping" -> "write keys and values, as \"key: value\"";
      case "true or false" -> flagCure(node);
      default -> "";
    };
  }
}
