package org.leaven.sourceedit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random YAML files as different people write them, with a comment on every line. */
final class RandomYaml {
  private static final List<String> TEXTS =
      List.of(
          "Lie on your back.",
          "Über die Schulter",
          "肩を回す",
          "it's so",
          "12",
          "a, b [c] {d}",
          "1 # not a comment",
          "key: value",
          "- dash",
          "tab\there",
          "true",
          "",
          "two\nlines",
          "*star* and [[link|text]]",
          "\"quoted\"");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int anchors;
  private int comments;

  RandomYaml(Random random) {
    this.random = random;
  }

  /** A file whose root is a mapping, or a list of mappings. */
  static String write(Random random) {
    RandomYaml yaml = new RandomYaml(random);
    yaml.out.append("# head\n\n");
    if (random.nextInt(3) > 0) {
      yaml.mapping("", 0);
    } else {
      yaml.list("", 0);
    }
    String text = yaml.out.toString();
    return random.nextInt(4) == 0 ? text.replace("\n", "\r\n") : text;
  }

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private void mapping(String indent, int level) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      if (i > 0 || out.length() == 0 || out.charAt(out.length() - 1) == '\n') {
        out.append(indent);
      }
      out.append(random.nextInt(6) == 0 ? "\"k" + i + "\"" : "k" + i).append(':');
      value(indent, level);
      between(indent);
    }
  }

  private void list(String indent, int level) {
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      out.append(indent).append('-');
      if (level < 3 && random.nextInt(3) == 0) {
        out.append(' ');
        mapping(indent + "  ", level + 1);
      } else {
        value(indent, level);
      }
      between(indent);
    }
  }

  private void between(String indent) {
    if (random.nextInt(6) == 0) {
      out.append(random.nextBoolean() ? "\n" : indent + "# note " + comments++ + "\n");
    }
  }

  private void comment() {
    out.append(random.nextInt(3) == 0 ? " # c" + comments++ : "").append('\n');
  }

  private void value(String indent, int level) {
    boolean isDeep = level > 2;
    switch (random.nextInt(isDeep ? 4 : 8)) {
      case 0 -> {
        out.append(' ').append(flow(2));
        comment();
      }
      case 1 -> {
        String text = text(random).replace("\t", " ");
        if (!text.isBlank() && random.nextBoolean()) {
          out.append(random.nextBoolean() ? " |" : " |-");
          text.lines().forEach(line -> out.append('\n').append(indent).append("    ").append(line));
          out.append('\n');
        } else {
          out.append(random.nextBoolean() ? "" : " ~");
          comment();
        }
      }
      case 2 -> {
        if (anchors > 0 && random.nextBoolean()) {
          out.append(" *a").append(random.nextInt(anchors));
        } else {
          out.append(" &a").append(anchors++).append(' ').append(scalar(false));
        }
        comment();
      }
      case 3 -> {
        out.append(' ').append(scalar(false));
        comment();
      }
      case 4, 5 -> {
        comment();
        mapping(indent + (random.nextInt(3) == 0 ? "    " : "  "), level + 1);
      }
      default -> {
        comment();
        list(indent + "  ", level + 1);
      }
    }
  }

  private String scalar(boolean isInFlow) {
    String text = text(random);
    return switch (random.nextInt(3)) {
      case 0 -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
      case 1 -> "'" + text.replace("'", "''").replace("\n", " ") + "'";
      default -> isInFlow ? "word" + random.nextInt(9) : "a plain text " + random.nextInt(9);
    };
  }

  private String flow(int level) {
    List<String> parts = new ArrayList<>();
    int count = random.nextInt(4);
    boolean isMapping = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      String value = level > 0 && random.nextInt(4) == 0 ? flow(level - 1) : scalar(true);
      parts.add(isMapping ? "k" + i + ": " + value : value);
    }
    String all = String.join(random.nextInt(5) == 0 ? "," : ", ", parts);
    String inner = all.contains(",") || random.nextBoolean() ? all : " " + all + " ";
    return isMapping ? "{" + inner.replace(",k", ", k") + "}" : "[" + inner + "]";
  }
}
