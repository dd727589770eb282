package org.leaven.sourceedit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;

/** Writes values as YAML in the style of a person, with quotes only where they are needed. */
public final class YamlWriter {
  private static final String INDENT = "  ";

  /** Text that every YAML parser reads as text without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{IsLatin}(?:[\\p{IsLatin}0-9 .'()/;!?-]*[\\p{IsLatin}0-9.)!?])?");

  private static final Set<String> OTHER_MEANING =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /** The lines of a file that holds one entry. */
  public static String write(Node.Mapping entry) {
    YamlWriter writer = new YamlWriter();
    writer.members(entry.members(), "");
    return writer.out.toString();
  }

  private void members(List<Node.Member> members, String indent) {
    for (Node.Member member : members) {
      out.append(indent).append(scalar(member.key())).append(':');
      value(member.value(), indent);
    }
  }

  /** Writes the value of a key, up to the end of its last line. */
  private void value(Node node, String indent) {
    if (node instanceof Node.Mapping mapping && !mapping.members().isEmpty()) {
      out.append('\n');
      members(mapping.members(), indent + INDENT);
    } else if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
      out.append('\n');
      list.items().forEach(item -> item(item, indent + INDENT));
    } else {
      out.append(' ').append(scalar(node)).append('\n');
    }
  }

  private void item(Node node, String indent) {
    if (node instanceof Node.Mapping mapping && !mapping.members().isEmpty()) {
      int start = out.length();
      members(mapping.members(), indent + INDENT);
      out.replace(start, start + indent.length() + INDENT.length(), indent + "- ");
    } else {
      out.append(indent).append("- ").append(scalar(node)).append('\n');
    }
  }

  /** A single value, or an empty list or mapping. */
  static String scalar(Node node) {
    if (node instanceof Node.Text text) {
      return scalar(text.value());
    }
    if (node instanceof Node.Numeral numeral) {
      return numeral.digits();
    }
    if (node instanceof Node.Flag flag) {
      return String.valueOf(flag.value());
    }
    return node instanceof Node.Sequence ? "[]" : node instanceof Node.Mapping ? "{}" : "~";
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !hasOtherMeaning(text) ? text : quoted(text);
  }

  /** Whether some program that reads YAML takes the text for a yes, a no or nothing. */
  static boolean hasOtherMeaning(String text) {
    return OTHER_MEANING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** A text in double quotes, as YAML and JSON read it. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isShown(c) ? c : hex(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isShown(char c) {
    return c >= ' ' && (c < 0x7f || c >= 0xa0) && c != '\u2028' && c != '\u2029' && c != '\ufeff';
  }

  private static String hex(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }
}
