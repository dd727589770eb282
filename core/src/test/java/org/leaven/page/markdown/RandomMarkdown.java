package org.leaven.page.markdown;

import java.util.List;
import java.util.Random;

/** Random texts of all our syntax, as a seed has it: blocks of every kind, in one another too. */
public final class RandomMarkdown {
  private static final List<String> WORDS =
      List.of("bread", "and", "the", "Käse", "slowly", "हिन्दी", "knee", "a", "10", "x_y", "don't");
  private static final List<String> KINDS = List.of("note", "warning", "danger", "tip", "outside");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int number;

  private RandomMarkdown(long seed) {
    random = new Random(seed);
  }

  /** A text of at least so many letters, and not many more. */
  public static String text(long seed, int length) {
    RandomMarkdown markdown = new RandomMarkdown(seed);
    while (markdown.text.length() < length) {
      markdown.text.append(markdown.block(2)).append("\n\n");
    }
    return markdown.text.toString();
  }

  /** Plain text of the same length: paragraphs of words. */
  public static String plain(long seed, int length) {
    RandomMarkdown markdown = new RandomMarkdown(seed);
    while (markdown.text.length() < length) {
      for (int left = 3 + markdown.random.nextInt(5); left > 0; left--) {
        markdown.text.append(markdown.words(8)).append('\n');
      }
      markdown.text.append('\n');
    }
    return markdown.text.toString();
  }

  private String block(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 10)) {
      case 0 ->
          "#".repeat(1 + random.nextInt(4))
              + " "
              + line()
              + (coin() ? " {#h" + ++number + "}" : "");
      case 1 -> words(4) + "\n" + (coin() ? "===" : "---");
      case 2 -> table();
      case 3 -> "```\n" + lines(3) + "\n```";
      case 4 -> "    " + words(5) + "\n    " + line();
      case 5 -> "[^n" + ++number + "]: " + line() + "\n\n" + words(3) + "[^n" + number + "]";
      case 6 -> "[r" + ++number + "]: http://example.com/" + number + " \"" + words(2) + "\"";
      case 7 -> words(2) + "\n: " + line() + "\n: " + line();
      case 8 -> coin() ? "---" : "[TOC]";
      case 9 -> lines(4);
      case 10 -> list("- ", depth);
      case 11 -> list("1. ", depth);
      case 12 -> list(coin() ? "- [ ] " : "- [x] ", depth);
      case 13 -> "> " + block(depth - 1).replace("\n", "\n> ");
      case 14 -> "> [!" + (coin() ? "NOTE" : "warning") + "]\n> " + lines(2).replace("\n", "\n> ");
      default -> note(depth);
    };
  }

  private String note(int depth) {
    String marker = List.of("!!!", "???", "???+").get(random.nextInt(3));
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    String title = coin() ? " \"" + words(2) + "\"" : "";
    return marker + " " + kind + title + "\n\n    " + block(depth - 1).replace("\n", "\n    ");
  }

  private String list(String marker, int depth) {
    StringBuilder list = new StringBuilder();
    for (int left = 1 + random.nextInt(5); left > 0; left--) {
      list.append(marker).append(line()).append(coin() ? "\n" : "\n\n");
    }
    return coin() ? list + "    " + block(depth - 1).replace("\n", "\n    ") : list.toString();
  }

  private String table() {
    int columns = 1 + random.nextInt(4);
    StringBuilder table = new StringBuilder("|" + " a |".repeat(columns) + "\n|");
    for (int i = 0; i < columns; i++) {
      table.append(List.of("-|", ":-|", "---|", ":-:|").get(random.nextInt(4)));
    }
    for (int row = random.nextInt(6); row > 0; row--) {
      table.append("\n|");
      for (int i = random.nextInt(columns + 2); i > 0; i--) {
        table.append(' ').append(piece().replace("|", "\\|")).append(" |");
      }
    }
    return table.toString();
  }

  private String lines(int most) {
    StringBuilder lines = new StringBuilder(line());
    for (int left = random.nextInt(most); left > 0; left--) {
      lines.append(List.of("\n", "  \n", "\\\n").get(random.nextInt(3))).append(line());
    }
    return lines.toString();
  }

  /** Words, with something among them that means something now and then. */
  private String line() {
    StringBuilder line = new StringBuilder();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      line.append(words(4)).append(' ').append(piece()).append(' ');
    }
    return line.toString().strip();
  }

  private String piece() {
    return switch (random.nextInt(18)) {
      case 0 -> "*" + words(2) + "*";
      case 1 -> "**" + words(2) + "**";
      case 2 -> "_" + words(1) + "_";
      case 3 -> "`" + words(2) + "`";
      case 4 -> "``a ` b``";
      case 5 -> "[" + words(2) + "](page.md \"" + words(1) + "\")";
      case 6 -> "[" + words(1) + "][r" + random.nextInt(9) + "]";
      case 7 -> "[[plank]]";
      case 8 -> "![" + words(1) + "](a.png)";
      case 9 -> "https://example.com/" + words(1).replace(' ', '/');
      case 10 -> "me@example.com";
      case 11 -> "<b>" + words(1) + "</b>";
      case 12 -> "&amp; &copy; &#33;";
      case 13 -> "\\*\\_\\[";
      case 14 -> "~~" + words(1) + "~~";
      case 15 -> "[^n" + random.nextInt(5) + "]";
      case 16 -> List.of("[", "]", "*", "`", "<", "![", "](", "\\", "|").get(random.nextInt(9));
      default -> words(3);
    };
  }

  private String words(int most) {
    StringBuilder words = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      words.append(WORDS.get(random.nextInt(WORDS.size()))).append(left > 1 ? " " : "");
    }
    return words.toString();
  }

  private boolean coin() {
    return random.nextBoolean();
  }
}
